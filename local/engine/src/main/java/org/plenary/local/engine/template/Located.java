package org.plenary.local.engine.template;

/** A text of the template and where it stands, for whoever finds out later that it is wrong. */
public record Located(String text, Place place) {

    static Located of(Value value) {
        return new Located(value.asText(), value.place());
    }
}
