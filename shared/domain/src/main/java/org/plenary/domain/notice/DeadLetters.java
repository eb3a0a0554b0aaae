package org.plenary.domain.notice;

/** Where messages end that are given up: a person looks at them, and may send them again. */
public interface DeadLetters {
    /** Keeps a message with the reason: a code that, like the message, says nothing about the addressee. */
    void put(String message, String reason);
}
