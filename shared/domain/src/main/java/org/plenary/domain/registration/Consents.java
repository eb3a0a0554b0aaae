package org.plenary.domain.registration;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person agreed to, each with its time and the version of the text. Nothing is agreed to unless it is here. */
public record Consents(Map<Consent, Agreement> given, Optional<Agreement> codeOfConduct) {
    public static final Consents NONE = new Consents(Map.of(), Optional.empty());

    public Consents {
        given = Map.copyOf(given);
    }

    /** These after the person's wish at {@code now}. What was agreed to before, in the same version, keeps its time. */
    public Consents after(ConsentWish wish, Instant now) {
        var agreed = wish.consents().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> agreement(given.get(entry.getKey()), entry.getValue(), now)));
        return new Consents(
                agreed, wish.codeOfConduct().map(version -> agreement(codeOfConduct.orElse(null), version, now)));
    }

    private static Agreement agreement(@Nullable Agreement before, TextVersion version, Instant now) {
        return before != null && before.version().equals(version) ? before : new Agreement(version, now);
    }
}
