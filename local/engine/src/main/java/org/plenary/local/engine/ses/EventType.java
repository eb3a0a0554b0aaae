package org.plenary.local.engine.ses;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What SES tells of a mail it accepted, as far as it is played here. */
public enum EventType {
    BOUNCE,
    COMPLAINT;

    /** The type of a template's word, {@code bounce} or {@code BOUNCE}; empty for what never happens here. */
    public static Optional<EventType> named(String word) {
        return Arrays.stream(values())
                .filter(type ->
                        word.equals(type.name()) || word.equals(type.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
