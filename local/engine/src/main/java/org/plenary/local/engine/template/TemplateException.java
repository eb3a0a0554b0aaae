package org.plenary.local.engine.template;

/** A template that cannot be run as it stands; the message begins with the file, the line and the keys that lead to the cause. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TemplateException(Place place, String problem) {
        super(place + ": " + problem);
    }
}
