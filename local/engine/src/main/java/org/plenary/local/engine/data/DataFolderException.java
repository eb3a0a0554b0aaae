package org.plenary.local.engine.data;

/** A data folder cannot be used; the message says which, why, and what to do, to whoever named it. */
public final class DataFolderException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DataFolderException(String message) {
        super(message);
    }

    public DataFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
