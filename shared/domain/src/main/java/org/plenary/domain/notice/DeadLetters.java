package org.plenary.domain.notice;

/** Where notices end whose mail was given up: a person looks at them, and may send them again. */
public interface DeadLetters {
    /** Keeps the notice with the reason, a code that says nothing about the addressee. */
    void put(Notice notice, String reason);
}
