package org.plenary.functions.notices;

/** What became of a notice. Reasons are codes that say nothing about the addressee. */
sealed interface Delivery {
    /**
     * The mail left.
     *
     * @param possiblyRepeated another sender's claim had run out, and its mail may have left too
     */
    record Sent(boolean possiblyRepeated) implements Delivery {}

    /** No mail: it left already, or the registration holds no place any more. */
    record NothingDue() implements Delivery {}

    /** No mail, and another attempt would meet the same refusal. */
    record Refused(String reason) implements Delivery {}

    /** Not now, and through no fault of the mail's: another time it will be sent. */
    record Later(String reason) implements Delivery {}

    /** An error of ours, or an outage of what we need. */
    record Failed(RuntimeException failure) implements Delivery {}
}
