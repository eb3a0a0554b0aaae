package org.plenary.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.People.PEPPER;
import static org.plenary.testkit.People.ada;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.testkit.life.StateTable.State;

/** Two steps that are decided on the same registration. The first is stored before the second, which decides again where it was overtaken. */
record Race(State from, Racer first, Racer second) {
    private static final Instant FIRST = Scene.LATER;
    private static final Instant SECOND = FIRST.plusMillis(1);

    /** A step, and whether it is about the address that the registration has already. */
    record Racer(Step step, boolean sameAddress) {
        Wish wish(Instant now) {
            var usual = Scene.usual(now);
            return sameAddress ? new Wish(now, usual.name(), ada().email(), usual.pass()) : usual;
        }

        @Override
        public String toString() {
            return sameAddress ? step + " to the same address" : step.toString();
        }
    }

    /** All that can be told apart once both are stored. */
    private record Outcome(String standing, Optional<KeptRegistration> kept, Standing atNewAddress) {}

    /** All ordered pairs of different steps, from every state in which there is anything to change. */
    static Stream<Race> all() {
        var racers = new ArrayList<>(
                Stream.of(Step.values()).map(step -> new Racer(step, false)).toList());
        racers.add(new Racer(Step.READDRESS, true));
        return Stream.of(State.REGISTERED, State.CANCELLED, State.ERASED)
                .flatMap(state -> racers.stream()
                        .flatMap(first -> racers.stream()
                                .filter(second -> !second.equals(first))
                                .map(second -> new Race(state, first, second))));
    }

    void run(RegistrationPorts ports) {
        var life = Scene.life(ada(), from, ports, event());
        life.see();
        var one = life.decide(first.step(), first.wish(FIRST));
        var other = life.decide(second.step(), second.wish(SECOND));
        one.store();
        if (Set.of("Overtaken", "Gone").contains(other.store())) {
            life.see();
            other = life.decide(second.step(), second.wish(SECOND));
            assertThat(other.store()).isNotEqualTo("Overtaken");
        }
        assertThat(outcome(life, ports)).isIn(oneAfterTheOther());
    }

    private List<Outcome> oneAfterTheOther() {
        return List.of(after(first, FIRST, second, SECOND), after(second, SECOND, first, FIRST));
    }

    private Outcome after(Racer one, Instant oneAt, Racer other, Instant otherAt) {
        var ports = RegistrationPorts.inMemory();
        var life = Scene.life(ada(), from, ports, event());
        life.see();
        life.decide(one.step(), one.wish(oneAt)).store();
        life.see();
        life.decide(other.step(), other.wish(otherAt)).store();
        return outcome(life, ports);
    }

    private Outcome outcome(Life life, RegistrationPorts ports) {
        var newId = PEPPER.registrationId(event().id(), Scene.NEW_ADDRESS);
        return new Outcome(life.standing(), life.kept(), Standing.of(ports, event().id(), newId));
    }

    private Event event() {
        return Scene.event("race-" + this);
    }

    @Override
    public String toString() {
        return "%s: %s and %s".formatted(from, first, second);
    }
}
