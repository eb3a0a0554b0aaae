package org.plenary.domain.notice;

/** The figures that tell an operator whether mails flow. */
public interface MailMetrics {
    /**
     * What became of a batch of notices.
     *
     * @param sent mails that were accepted
     * @param refused mails that will never be
     * @param possiblyRepeated mails sent after another sender's claim had run out, which may have sent the same one
     */
    record Counts(int sent, int refused, int possiblyRepeated) {
        public static final Counts NONE = new Counts(0, 0, 0);

        public Counts plus(Counts other) {
            return new Counts(sent + other.sent, refused + other.refused, possiblyRepeated + other.possiblyRepeated);
        }
    }

    void count(Counts counts);
}
