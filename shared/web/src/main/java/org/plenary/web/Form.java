package org.plenary.web;

/** In which form an answer is told. */
public enum Form {
    JSON("application/json"),
    CSV("text/csv");

    private final String mediaType;

    Form(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type without parameters. */
    String mediaType() {
        return mediaType;
    }
}
