package org.plenary.functions.registrations;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Registrations;

/**
 * Registrations whose erasures something comes before, from the n-th on.
 *
 * @param until counts down to that one
 */
record DisturbedErasures(Registrations registrations, AtomicInteger until, Runnable disturbance)
        implements Registrations {

    DisturbedErasures(Registrations registrations, int nth, Runnable disturbance) {
        this(registrations, new AtomicInteger(nth), disturbance);
    }

    @Override
    public Stored erase(Registration registration, Erasure.Reason reason, Instant now) {
        if (until.decrementAndGet() <= 0) {
            disturbance.run();
        }
        return registrations.erase(registration, reason, now);
    }

    @Override
    public Signup signUp(Registration registration, Instant now) {
        return registrations.signUp(registration, now);
    }

    @Override
    public Signup askAgain(EventId event, RegistrationId id, Instant now) {
        return registrations.askAgain(event, id, now);
    }

    @Override
    public Optional<Registration> find(EventId event, RegistrationId id) {
        return registrations.find(event, id);
    }

    @Override
    public boolean isErased(EventId event, RegistrationId id) {
        return registrations.isErased(event, id);
    }

    @Override
    public Stored change(RegistrationChange.Changed changed, Instant now) {
        return registrations.change(changed, now);
    }

    @Override
    public Stored readdress(
            RegistrationChange.Changed changed, RegistrationId alias, RegistrationId lastAlias, Instant now) {
        return registrations.readdress(changed, alias, lastAlias, now);
    }
}
