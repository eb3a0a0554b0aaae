package org.plenary.domain.notice;

/** What is counted about mails. */
public enum MailFigure {
    /** Accepted by the mail service. */
    SENT,
    /** Never will be: the mail service refused them for good. */
    REFUSED,
    /** Sent after another sender's claim had run out, which may have sent the same one. */
    POSSIBLY_REPEATED,
    /** Came back for good. */
    BOUNCED,
    /** Came back, and another time may not. */
    BOUNCED_THIS_TIME,
    /** Called spam by whom they reached. */
    COMPLAINED,
    /** Put on the queue once more, for nobody had sent them. */
    SWEPT
}
