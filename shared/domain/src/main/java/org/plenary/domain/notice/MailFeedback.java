package org.plenary.domain.notice;

import org.plenary.domain.registration.MailReference;
import org.plenary.domain.registration.Suppression;

/** What came back about a mail that had been accepted. */
public sealed interface MailFeedback {
    /** No mail is to go to that address any more. */
    record Suppresses(MailReference about, Suppression suppression) implements MailFeedback {}

    /** It did not arrive this time (a full mailbox, a server that is away); another one may. */
    record NotThisTime() implements MailFeedback {}

    /** Nothing that calls for anything. */
    record Nothing() implements MailFeedback {}
}
