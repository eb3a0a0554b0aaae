package org.plenary.local.runner.rush;

import java.time.Duration;

/**
 * What a rush came to.
 *
 * @param people distinct addresses that signed up
 * @param sent signups, those of a repeated address included
 * @param took from the first signup to the last answer
 * @param registrations that the table holds for the event
 * @param mails that arrived for them
 * @param confirmed people who got exactly one mail
 */
record RushResult(
        int people,
        int sent,
        SignupTally tally,
        Duration took,
        int registrations,
        int mails,
        long confirmed,
        WriteUnits units) {

    /** Nobody failed, everybody is registered once, and everybody got one mail. */
    boolean addsUp() {
        return tally.failed() == 0
                && tally.accepted() == sent
                && registrations == people
                && confirmed == people
                && mails == people;
    }
}
