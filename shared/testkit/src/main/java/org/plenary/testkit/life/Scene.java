package org.plenary.testkit.life;

import static org.plenary.domain.registration.Registrations.BETWEEN_MAILS;
import static org.plenary.testkit.People.ada;
import static org.plenary.testkit.People.boris;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventState;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.PersonName;
import org.plenary.testkit.Conferences;
import org.plenary.testkit.People;
import org.plenary.testkit.life.StateTable.Row;
import org.plenary.testkit.life.StateTable.State;
import org.plenary.testkit.life.StateTable.When;

/** Ada's registration, in the state and under the circumstances of a row. What led to it happened at noon or soon after. */
final class Scene {
    static final Instant LATER = Life.NOON.plus(Duration.ofHours(5));
    static final EmailAddress NEW_ADDRESS = new EmailAddress("ada@example.com");
    private static final PersonName NEW_NAME = new PersonName("Ada Corrected");

    private final RegistrationPorts ports;
    private final Event event;
    private final Row row;
    private final Life life;

    Scene(RegistrationPorts ports, Row row) {
        this.ports = ports;
        this.event = event("%s-%s-%s".formatted(row.from(), row.step(), row.when()));
        this.row = row;
        this.life = life(ada(), row.from(), ports, event);
        prepare();
    }

    Life life() {
        return life;
    }

    /** The step of the row, decided on and, where the row says so, overtaken. */
    Decision decide() {
        life.see();
        var decision = life.decide(row.step(), wish());
        if (row.when() == When.OVERTAKEN) {
            var other = new Life(ports, event, ada());
            other.having(row.from() == State.ERASED ? Step.RENEW : Step.REVOKE, wish(Life.NOON));
        }
        return decision;
    }

    /** A public event that is a test's own. */
    static Event event(String words) {
        var id = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return Conferences.event(id, Conferences.details(EventState.PUBLISHED));
    }

    /** This person in this state. */
    static Life life(Attendee person, State state, RegistrationPorts ports, Event event) {
        return switch (state) {
            case ABSENT -> new Life(ports, event, person);
            case REGISTERED -> life(person, State.ABSENT, ports, event).having(Step.SIGN_UP, wish(Life.NOON));
            case CANCELLED -> life(person, State.REGISTERED, ports, event).having(Step.CANCEL, wish(Life.NOON));
            case ERASED -> life(person, State.REGISTERED, ports, event).having(Step.ERASE, wish(Life.NOON));
            case ALIAS -> {
                life(People.at("clara@example.com"), State.REGISTERED, ports, event)
                        .having(Step.READDRESS, wish(Life.NOON, ada().name(), person.email(), 1));
                yield life(person, State.ABSENT, ports, event);
            }
        };
    }

    /** What a step usually says at {@code now}. */
    static Wish usual(Instant now) {
        return wish(now, NEW_NAME, NEW_ADDRESS, 1);
    }

    private void prepare() {
        switch (row.when()) {
            case TOO_OFTEN -> {
                for (int mails = 1; mails < 5; mails++) {
                    life.having(Step.ASK_AGAIN, wish(Life.NOON.plus(Duration.ofMinutes(11L * mails))));
                }
            }
            case SUPPRESSED -> life.having(Step.SUPPRESS, wish(Life.NOON));
            case TAKEN -> life(boris(), State.REGISTERED, ports, event);
            case TAKEN_BY_CANCELLED -> life(boris(), State.CANCELLED, ports, event);
            case TAKEN_BY_ERASED -> life(boris(), State.ERASED, ports, event);
            case TAKEN_BY_ALIAS -> life(boris(), State.ALIAS, ports, event);
            case USUALLY, TOO_SOON, OVERTAKEN, NOTHING_NEW, OLDER_PASS, UNSIGNED_PASS, OWN_ADDRESS -> {}
        }
    }

    private Wish wish() {
        return switch (row.when()) {
            case USUALLY, TOO_OFTEN, SUPPRESSED, OVERTAKEN -> usual(LATER);
            case TOO_SOON -> usual(Life.NOON.plus(BETWEEN_MAILS));
            case NOTHING_NEW -> wish(LATER);
            case OLDER_PASS -> wish(LATER, NEW_NAME, NEW_ADDRESS, 0);
            case UNSIGNED_PASS -> wish(LATER, NEW_NAME, NEW_ADDRESS, 2);
            case OWN_ADDRESS -> wish(LATER, NEW_NAME, ada().email(), 1);
            case TAKEN, TAKEN_BY_CANCELLED, TAKEN_BY_ERASED, TAKEN_BY_ALIAS ->
                wish(LATER, NEW_NAME, boris().email(), 1);
        };
    }

    private static Wish wish(Instant now) {
        return wish(now, ada().name(), ada().email(), 1);
    }

    private static Wish wish(Instant now, PersonName name, EmailAddress address, int pass) {
        return new Wish(now, name, address, pass);
    }
}
