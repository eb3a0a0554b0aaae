package org.plenary.functions.signup;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plenary.domain.event.Event;
import org.plenary.domain.network.Network;
import org.plenary.domain.network.NetworkSignups;
import org.plenary.domain.registration.Peppers;

/** Lets as many in from one network within an hour as the event takes; an event that does not ask for it costs no call. */
@Singleton
final class NetworkGate {
    private final NetworkSignups signups;
    private final Peppers peppers;

    NetworkGate(NetworkSignups signups, Peppers peppers) {
        this.signups = signups;
        this.peppers = peppers;
    }

    /** How long to wait, where this network has had its signups; nothing for who may go on, and is counted. */
    Optional<Duration> patience(Event event, Network network, Instant now) {
        var limit = event.details().networkLimit();
        if (limit.isOff()) {
            return Optional.empty();
        }
        var hour = peppers.pepper(event.pepperId()).networkHour(event.id(), network, now);
        return switch (signups.count(hour, limit)) {
            case COUNTED -> Optional.empty();
            case TOO_MANY -> Optional.of(Duration.between(now, hour.endsAt()));
        };
    }
}
