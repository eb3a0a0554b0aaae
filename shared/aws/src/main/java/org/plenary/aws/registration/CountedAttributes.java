package org.plenary.aws.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Phase;
import org.plenary.domain.registration.Relationship;
import org.plenary.domain.statistics.CountedRegistration;
import org.plenary.domain.statistics.Standing;

/**
 * What of a registration's attributes is counted; for items and for the images of a stream alike, whose types are not the same. Aliases and the
 * erased count as nothing.
 *
 * @param text an attribute's text or number by its name; null where it is absent
 */
public record CountedAttributes(Function<String, @Nullable String> text) {
    /** Absent where it is not counted. Fails where the item is no registration that this code knows. */
    public Optional<CountedRegistration> registration() {
        return switch (text.apply("state")) {
            case null -> Optional.empty();
            case "ERASED" -> Optional.empty();
            case "REGISTERED" ->
                Optional.of(standing("DUE".equals(text.apply("payment")) ? Standing.UNPAID : Standing.LIVE));
            case "REQUESTED", "WAITING", "OFFERED" -> Optional.of(standing(Standing.WAITING));
            case "CANCELLED" -> Optional.of(standing(Standing.CANCELLED));
            case String other -> throw new IllegalArgumentException("a state that is not known: " + other);
        };
    }

    /** Whether it was erased because its time was over: such a person came all the same, and stays in the counts. */
    public boolean erasedByRetention() {
        return "RETENTION".equals(text.apply("erasure"));
    }

    private CountedRegistration standing(Standing standing) {
        var eventBucket = there("eventBucket");
        return new CountedRegistration(
                new EventId(eventBucket.substring(0, eventBucket.lastIndexOf('#'))),
                standing,
                new CountryCode(there("country")),
                Phase.valueOf(there("phase")),
                LocalDate.parse(there("day")),
                Relationship.valueOf(there("relationship")),
                new LanguageTag(there("language")),
                Instant.ofEpochMilli(Long.parseLong(there("registeredAt"))));
    }

    private String there(String name) {
        var value = text.apply(name);
        if (value == null) {
            throw new IllegalArgumentException("a registration without " + name);
        }
        return value;
    }
}
