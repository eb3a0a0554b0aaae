package org.plenary.functions.signup;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.plenary.domain.registration.Pass;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationChange.NotPossible;
import org.plenary.domain.registration.RegistrationChange.Same;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.domain.registration.Registrations;
import org.plenary.domain.registration.Registrations.Stored;

/** Signing up again after cancelling, by the pass and with all that was said before, where the event still admits people. */
@Singleton
final class Renewal {
    private static final Attempt<Optional<SignupOutcome>> ACCEPTED = settled(new SignupOutcome.Accepted());

    private final Registrations registrations;
    private final Admittance admittance;
    private final Clock clock;

    Renewal(Registrations registrations, Admittance admittance, Clock clock) {
        this.registrations = registrations;
        this.admittance = admittance;
        this.clock = clock;
    }

    /** Nothing where the pass opens nothing. The one that this replaced may repeat it: its bearer has no newer one until the mail comes. */
    Optional<SignupOutcome> renew(Pass pass) {
        return Attempt.settle(() -> registrations
                .find(pass.event(), pass.registration())
                .map(found -> attempt(found, pass))
                .orElseGet(() -> new Attempt.Settled<>(Optional.empty())));
    }

    private Attempt<Optional<SignupOutcome>> attempt(Registration found, Pass pass) {
        boolean cancelled = found.state() == RegistrationState.CANCELLED;
        if (found.isOpenedBy(pass)) {
            return cancelled ? again(found, clock.instant()) : ACCEPTED;
        }
        return !cancelled && found.hasReplaced(pass) ? ACCEPTED : new Attempt.Settled<>(Optional.empty());
    }

    private Attempt<Optional<SignupOutcome>> again(Registration cancelled, Instant now) {
        return switch (admittance.to(cancelled.event(), now)) {
            case Admittance.Answer.Refused(var outcome) -> settled(outcome);
            case Admittance.Answer.Granted(var event, var open) -> store(cancelled.renew(event, open, now), now);
        };
    }

    private Attempt<Optional<SignupOutcome>> store(RegistrationChange change, Instant now) {
        return switch (change) {
            case Same _, NotPossible _ -> ACCEPTED;
            case Changed changed ->
                registrations.change(changed, now) instanceof Stored.Done ? ACCEPTED : new Attempt.Overtaken<>();
        };
    }

    private static Attempt<Optional<SignupOutcome>> settled(SignupOutcome outcome) {
        return new Attempt.Settled<>(Optional.of(outcome));
    }
}
