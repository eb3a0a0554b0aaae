package org.plenary.local.runner;

/** A command cannot do its work, for a reason that its caller can act on: the message is all that is printed. */
public final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CommandFailed(String message) {
        super(message);
    }

    public CommandFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
