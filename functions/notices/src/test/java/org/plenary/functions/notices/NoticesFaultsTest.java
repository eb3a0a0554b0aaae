package org.plenary.functions.notices;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.testkit.fault.CrashPoints;
import org.plenary.testkit.fault.Histories;
import org.plenary.testkit.fault.History;
import org.plenary.testkit.fault.WireRequest;

/** From the change in the table to the mail, while calls fail, answers are lost, processes die, twins do the same work and people have themselves erased. */
final class NoticesFaultsTest {
    private static final FaultyNotices FUNCTIONS = new FaultyNotices();

    @AfterEach
    void stripNothing() {
        FUNCTIONS.http.strip(UnaryOperator.identity());
    }

    @Test
    void whatever_fails_every_call_for_a_mail_is_answered_and_repeats_are_claimed_and_no_more_than_faults() {
        Histories.run("notices", 250, history -> life("life-", history).play());
    }

    @Test
    void wherever_the_functions_crash_the_mail_leaves() {
        CrashPoints.each(FUNCTIONS.http, "notices", history -> new OneMail(life("crash-", history)));
    }

    @Test
    void without_its_lease_a_claim_that_died_loses_the_mail() {
        FUNCTIONS.http.strip(request -> isClaim(request) ? request.withoutAttribute("mailUntil") : request);

        Histories.mustBreak(
                "marker without lease", history -> life("no-lease-", history).play());
    }

    @Test
    void without_its_condition_a_claim_repeats_the_mail_for_every_message() {
        FUNCTIONS.http.strip(request -> isClaim(request) ? request.withoutCondition() : request);

        Histories.mustBreak(
                "claim without condition", history -> life("no-claim-", history).play());
    }

    @Test
    void without_the_sweep_what_the_stream_gave_up_is_lost() {
        Histories.mustBreak(
                "sweep removed",
                history -> new NoticesLife(FUNCTIONS, "no-sweep-" + history.seed(), history, false).play());
    }

    private static boolean isClaim(WireRequest request) {
        return request.is("UpdateItem", FUNCTIONS.table)
                && request.body().path("UpdateExpression").asText().contains("mailClaims");
    }

    private static NoticesLife life(String id, History history) {
        return new NoticesLife(FUNCTIONS, id + history.seed(), history, true);
    }

    /** One registration's way to its mail; after a crash stream and queue hand out again what was not done. */
    private record OneMail(NoticesLife life) implements CrashPoints.Flow {
        @Override
        public void run() {
            life.signUp(life.people().getFirst());
            life.dispatch();
            life.mail();
        }

        @Override
        public void recover() {
            life.drain();
        }

        @Override
        public void check() {
            life.check();
        }
    }
}
