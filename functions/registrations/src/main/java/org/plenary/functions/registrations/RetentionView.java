package org.plenary.functions.registrations;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.RegistrationState;

/**
 * What is erased of an event, and when.
 *
 * @param erasesAt inclusive
 * @param past whether that moment has come: what is still there goes with the next hourly run
 * @param registrations how many there are to go
 */
@Serdeable
record RetentionView(
        Instant libraryClosesAt,
        int retentionDays,
        Instant erasesAt,
        boolean past,
        long registrations,
        Map<String, Long> byState,
        Instant asOf) {

    static RetentionView of(Event event, StateFigures people, Instant now) {
        var details = event.details();
        return new RetentionView(
                details.libraryClosesAt(),
                details.retention().days(),
                details.registrationsEndAt(),
                event.keepsRegistrationsNoLonger(now),
                people.all(),
                new TreeMap<>(Map.of(
                        RegistrationState.REGISTERED.name(), people.registered(),
                        RegistrationState.CANCELLED.name(), people.cancelled())),
                now);
    }
}
