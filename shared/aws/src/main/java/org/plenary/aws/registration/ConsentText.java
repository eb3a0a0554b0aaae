package org.plenary.aws.registration;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.registration.Agreement;
import org.plenary.domain.registration.Consent;
import org.plenary.domain.registration.Consents;
import org.plenary.domain.registration.PersonalField;
import org.plenary.domain.registration.Purpose;
import org.plenary.domain.registration.TextVersion;

/** Consents as attributes: {@code SERIES_INVITATIONS.EMAIL} to {@code 2026-11 1793363000000}, the version and when it was agreed to. */
final class ConsentText {
    private static final Map<String, Consent> KNOWN = Arrays.stream(Purpose.values())
            .flatMap(purpose -> Arrays.stream(PersonalField.values()).map(field -> new Consent(purpose, field)))
            .collect(Collectors.toUnmodifiableMap(ConsentText::write, Function.identity()));

    private ConsentText() {}

    static Map<String, String> write(Consents consents) {
        return consents.given().entrySet().stream()
                .collect(Collectors.toMap(given -> write(given.getKey()), given -> write(given.getValue())));
    }

    /** The empty string where it was not agreed to, never absent: a repeat of the signup would add it. */
    static String writeCodeOfConduct(Consents consents) {
        return consents.codeOfConduct().map(ConsentText::write).orElse("");
    }

    /** What newer code knows and this does not is passed over: nobody acts on a consent without knowing what for. */
    static Consents read(@Nullable Map<String, String> given, @Nullable String codeOfConduct) {
        var consents = given == null ? Map.<String, String>of() : given;
        return new Consents(
                consents.entrySet().stream()
                        .filter(entry -> KNOWN.containsKey(entry.getKey()))
                        .collect(Collectors.toMap(
                                entry -> consent(entry.getKey()), entry -> agreement(entry.getValue()))),
                codeOfConduct == null || codeOfConduct.isEmpty()
                        ? Optional.empty()
                        : Optional.of(agreement(codeOfConduct)));
    }

    private static String write(Consent consent) {
        return consent.purpose() + "." + consent.field();
    }

    private static String write(Agreement agreement) {
        return agreement.version() + " " + agreement.at().toEpochMilli();
    }

    private static Consent consent(String text) {
        return Objects.requireNonNull(KNOWN.get(text));
    }

    private static Agreement agreement(String text) {
        int blank = text.indexOf(' ');
        return new Agreement(
                new TextVersion(text.substring(0, blank)),
                Instant.ofEpochMilli(Long.parseLong(text.substring(blank + 1))));
    }
}
