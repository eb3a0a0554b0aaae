package org.plenary.domain.notice;

/** Where messages end whose mail was given up: a person looks at them, and may send them again. */
public interface DeadLetters {
    /** Keeps a message as it came, with the reason: a code that says nothing about the addressee. */
    void put(String message, String reason);
}
