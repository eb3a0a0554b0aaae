package org.plenary.domain.notice;

/** Sends mails. */
public interface Mailer {
    /** What became of a mail. Reasons are codes that say nothing about the addressee. */
    sealed interface Sending {
        /** It was accepted; whether it arrives, nobody knows yet. */
        record Accepted() implements Sending {}

        /** This mail will never be accepted: a repeat would meet the same refusal. */
        record Refused(String reason) implements Sending {}

        /** Not accepted now (a throttle, a paused account), for certain; another time it may be. */
        record Postponed(String reason) implements Sending {}
    }

    /** Sends one mail; throws when it is not known what became of it. */
    Sending send(Mail mail);
}
