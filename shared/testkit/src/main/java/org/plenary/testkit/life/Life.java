package org.plenary.testkit.life;

import static org.plenary.testkit.People.registered;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.Consent;
import org.plenary.domain.registration.ConsentWish;
import org.plenary.domain.registration.Correction;
import org.plenary.domain.registration.DueMails.Claim;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.MailReference;
import org.plenary.domain.registration.PersonalField;
import org.plenary.domain.registration.Purpose;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Registrations.Signup;
import org.plenary.domain.registration.Suppression;
import org.plenary.domain.registration.TextVersion;
import org.plenary.testkit.People;

/** The life of one person's registration. It takes steps as the use cases do: it sees, decides on what it saw, and stores. */
public final class Life {
    static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    /** What a mail that came back did. */
    private record Suppressed() {}

    private record Unchanged() {}

    private final RegistrationPorts ports;
    private final Event event;
    private final Attendee person;
    private final RegistrationId id;
    private Registration seen;

    /** Of this person at this event, who has never signed up. */
    public Life(RegistrationPorts ports, Event event, Attendee person) {
        this.ports = ports;
        this.event = event;
        this.person = person;
        this.id = People.id(person, event);
        this.seen = registered(person, event, NOON);
    }

    /** Sees what stands there now. What is gone is remembered as it was. */
    public void see() {
        seen = ports.registrations().find(event.id(), id).orElse(seen);
    }

    /** What stands there now. */
    public Optional<KeptRegistration> kept() {
        return ports.registrations()
                .find(event.id(), id)
                .flatMap(_ -> ports.kept().kept(event.id(), id));
    }

    /** What stands there now, in words: state, epoch, version and mail marker. */
    public String standing() {
        return Standing.of(ports, event.id(), id).words();
    }

    /** Decides on a step by what was seen last. */
    public Decision decide(Step step, Wish wish) {
        var registration = seen;
        return switch (step) {
            case SIGN_UP -> Decision.of(() -> ports.registrations().signUp(anew(wish), wish.now()));
            case ASK_AGAIN -> Decision.of(() -> ports.registrations().askAgain(event.id(), id, wish.now()));
            case CORRECT -> change(registration.correct(correction(wish), wish.now()), wish);
            case CANCEL -> change(registration.cancel(), wish);
            case RENEW -> change(renewal(registration, wish), wish);
            case REVOKE -> change(registration.revoke(wish.pass()), wish);
            case READDRESS -> readdress(registration, wish);
            case SUPPRESS -> Decision.of(() -> suppress(wish) ? new Suppressed() : new Unchanged());
            case ERASE ->
                Decision.of(() -> ports.registrations().erase(registration, Erasure.Reason.REQUEST, wish.now()));
        };
    }

    /** Takes a step on what stands there now, and has the mail that it calls for sent. */
    Life having(Step step, Wish wish) {
        see();
        decide(step, wish).store();
        if (ports.mails().claim(event.id(), id, wish.now(), wish.now().plus(Duration.ofMinutes(1)))
                instanceof Claim.Granted claim) {
            ports.mails().sent(claim, wish.now());
        }
        return this;
    }

    EmailAddress address() {
        return person.email();
    }

    private Decision readdress(Registration registration, Wish wish) {
        var alias = People.PEPPER.registrationId(event.id(), wish.address());
        var lastAlias = People.id(registration.attendee(), event);
        return decision(
                registration.readdress(wish.address()),
                changed -> ports.registrations().readdress(changed, alias, lastAlias, wish.now()));
    }

    private Decision change(RegistrationChange change, Wish wish) {
        return decision(change, changed -> ports.registrations().change(changed, wish.now()));
    }

    private static Decision decision(RegistrationChange change, Function<Changed, Object> store) {
        return switch (change) {
            case Changed changed -> new Decision(Optional.of(changed.registration()), () -> store.apply(changed));
            case RegistrationChange.Same _, RegistrationChange.NotPossible _ -> Decision.of(() -> change);
        };
    }

    /** A signup learns from its refusal what it renews; where it met nothing of the kind, it is as if that had gone just before. */
    private RegistrationChange renewal(Registration registration, Wish wish) {
        boolean stored = ports.registrations().find(event.id(), id).isPresent();
        if (!stored
                && ports.registrations().askAgain(event.id(), id, wish.now())
                        instanceof Signup.Erased(var epoch, var version)) {
            return anew(wish).renewErased(epoch, version);
        }
        return !stored && registration.cancel() instanceof Changed cancelled
                ? cancelled.registration().renew(anew(wish))
                : registration.renew(anew(wish));
    }

    private boolean suppress(Wish wish) {
        var about = new MailReference(event.id(), id, wish.pass());
        return ports.mails().suppress(about, new Suppression(Suppression.Reason.BOUNCED, wish.now()));
    }

    private Registration anew(Wish wish) {
        return registered(People.named(person, wish.name()), event, wish.now());
    }

    private Correction correction(Wish wish) {
        var invited = new Consent(Purpose.SERIES_INVITATIONS, PersonalField.EMAIL);
        var agreed = wish.name().equals(person.name())
                ? ConsentWish.NONE
                : new ConsentWish(Map.of(invited, new TextVersion("2026-11")), Optional.empty());
        return new Correction(
                wish.name(),
                person.company(),
                person.country(),
                person.city(),
                person.relationship(),
                person.language(),
                agreed);
    }
}
