package org.plenary.testkit.life;

import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.domain.registration.Registrations.Signup;

/** What stands under an id, in words such as {@code REGISTERED 1/2 SENT}: state, epoch, version, mail marker. */
record Standing(String words) {
    static final Standing ABSENT = new Standing("ABSENT");
    static final Standing ALIAS = new Standing("ALIAS");

    static Standing of(RegistrationPorts ports, EventId event, RegistrationId id) {
        return ports.kept().kept(event, id).map(Standing::of).orElseGet(() -> ofWhatIsNotKept(ports, event, id));
    }

    static Standing erased(int epoch, long version) {
        return new Standing("%s %d/%d".formatted(RegistrationState.ERASED, epoch, version));
    }

    // Asking writes only where a registration stands.
    private static Standing ofWhatIsNotKept(RegistrationPorts ports, EventId event, RegistrationId id) {
        return switch (ports.registrations().askAgain(event, id, Life.NOON)) {
            case Signup.Alias _ -> ALIAS;
            case Signup.Erased(var epoch, var version) -> erased(epoch, version);
            case Signup.Nothing _ -> ABSENT;
            case Signup.MailDue _, Signup.Cancelled _ ->
                throw new AssertionError("asking met a registration that find did not");
        };
    }

    private static Standing of(KeptRegistration kept) {
        Registration registration = kept.registration();
        var mailing = kept.mailing();
        return new Standing("%s %d/%d %s%s"
                .formatted(
                        registration.state(),
                        registration.epoch(),
                        registration.version(),
                        mailing.state(),
                        mailing.suppression().isPresent() ? " suppressed" : ""));
    }

    @Override
    public String toString() {
        return words;
    }
}
