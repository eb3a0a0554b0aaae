package org.plenary.local.runner.deadletter;

/** The dead letters of each kind. */
public enum DeadLetterBox {
    /** Notices whose mail was given up. */
    MAILS("MailDeadLetters", "MailQueue"),
    /** Records of the stream that could not be dispatched: Lambda's account of them, and no messages. */
    DISPATCH("DispatchDeadLetters", ""),
    /** Bounces and complaints that nobody could make use of. */
    FEEDBACK("FeedbackDeadLetters", "FeedbackQueue");

    private final String deadLetters;
    private final String queue;

    DeadLetterBox(String deadLetters, String queue) {
        this.deadLetters = deadLetters;
        this.queue = queue;
    }

    /** The logical id of the queue in which they lie. */
    public String deadLetters() {
        return deadLetters;
    }

    /** The logical id of the queue from which they came; empty where they came from none. */
    public String queue() {
        return queue;
    }

    /** Whether there is something to send again. */
    public boolean holdsMessages() {
        return !queue.isEmpty();
    }
}
