package org.plenary.functions.registrations;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.domain.registration.Agreement;
import org.plenary.domain.registration.Consents;

/** Which version of a text somebody agreed to, and when. */
@Serdeable
record AgreementView(String version, Instant at) {
    static AgreementView of(Agreement agreement) {
        return new AgreementView(agreement.version().value(), agreement.at());
    }

    /** What was agreed to by purpose, then field, each in the order of the alphabet. */
    static Map<String, Map<String, AgreementView>> byPurpose(Consents consents) {
        var byPurpose = new TreeMap<String, Map<String, AgreementView>>();
        consents.given()
                .forEach((consent, agreement) -> byPurpose
                        .computeIfAbsent(consent.purpose().name(), _ -> new TreeMap<>())
                        .put(consent.field().name(), of(agreement)));
        return byPurpose;
    }
}
