package org.plenary.domain;

/** What is needed for an answer does not come, or not in time: the same request may pass in a moment. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, for whoever runs the system. */
    public Unavailable(String reason) {
        super(reason);
    }

    /** Why, for whoever runs the system. */
    public Unavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
