package org.plenary.local.runner.rush;

/**
 * What a rush came to.
 *
 * @param units of the signups, until all were counted and all mails had arrived
 * @param changes what was answered to the people who changed their minds
 * @param counts at the end
 */
record RushResult(Signups.Result signups, WriteUnits units, Answers changes, Mails mails, Reckoning counts) {

    /**
     * Mails to the people of the rush.
     *
     * @param settled people who got exactly as many as they were owed
     */
    record Mails(int owed, int arrived, int people, long settled) {

        boolean addUp() {
            return arrived == owed && settled == people;
        }
    }

    /** Nobody failed, everybody got their mails, and all agree on who is registered. */
    boolean addsUp() {
        return signups.addsUp() && changes.failed() == 0 && mails.addUp() && counts.addsUp();
    }
}
