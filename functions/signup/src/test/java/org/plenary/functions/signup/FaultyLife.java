package org.plenary.functions.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.domain.registration.Registrations.BETWEEN_MAILS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.ConsentWish;
import org.plenary.domain.registration.Correction;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.domain.registration.Registrations;
import org.plenary.domain.registration.Registrations.Stored;
import org.plenary.testkit.People;
import org.plenary.testkit.RegistrationLaws;
import org.plenary.testkit.fault.Fault;
import org.plenary.testkit.fault.FaultPlan;
import org.plenary.testkit.fault.History;
import org.plenary.testkit.fault.Mishap;
import org.plenary.testkit.fault.WireRequest;

/** People who sign up, leave and come back, and a stranger who uses their addresses: in any order, at the same time, and under faults. */
final class FaultyLife {
    private static final List<Duration> SPANS =
            List.of(Duration.ofSeconds(1), BETWEEN_MAILS, Duration.ofMinutes(11), Duration.ofHours(23));
    private static final int MOST_TRIES = 20;

    private final FaultySignup function;
    private final History history;
    private final Event event;
    private final RegistrationLaws laws = new RegistrationLaws();
    private final List<Attendee> visitors =
            List.of(People.ada(), People.boris(), withAddressOf(People.boris(), People.ada()));
    private final List<Consumer<Attendee>> further = new ArrayList<>();
    private int arrivals;
    private int departures;

    FaultyLife(FaultySignup function, String id, History history) {
        this.function = function;
        this.history = history;
        this.event = function.given(id);
    }

    /** Somebody may do this for a visitor too, as likely as anything else. */
    FaultyLife with(String what, BiFunction<Event, Attendee, String> step) {
        further.add(visitor -> {
            // Whatever it is, it may bring somebody in while another leaves.
            arrivals++;
            history.step(visitor.email().value() + " " + what, () -> step.apply(event, visitor));
        });
        return this;
    }

    /** Some steps under faults; then everybody signs up once more, without. */
    void play() {
        function.http.follow(history, FaultPlan.drawn(history.random(), 0.4, this::possible));
        int steps = history.random().nextInt(3, 7);
        for (int step = 0; step < steps; step++) {
            somebodyActs();
        }
        function.http.follow(history, FaultPlan.NONE);
        visitors.forEach(this::signUp);
        laws.hold(function.changesOf(event));
        assertThat(laws.count("REGISTERED")).as("people registered").isEqualTo(2);
    }

    /** From now on there are no faults, but this step is taken when the call of that number has taken effect. */
    void afterCall(int call, Runnable step) {
        function.http.follow(history, FaultPlan.only(call, new Fault.After(new Mishap.Meanwhile(step))));
    }

    private void somebodyActs() {
        var visitor = history.oneOf(visitors);
        int step = history.random().nextInt(10 + further.size());
        switch (step) {
            case 0, 1, 2 -> signUp(visitor);
            case 3 -> timePasses();
            case 4 -> askForPass(visitor);
            case 5, 6 -> cancel(visitor);
            case 7, 8 -> correct(visitor);
            case 9 -> erase(visitor);
            default -> further.get(step - 10).accept(visitor);
        }
    }

    void signUp(Attendee visitor) {
        arrivals++;
        int left = departures;
        history.step(
                        visitor.name().value() + " signs up " + visitor.email().value(),
                        () -> function.bean(Signup.class)
                                .signUp(event.id(), visitor, ConsentWish.NONE, FaultySignup.NETWORK))
                .ifPresent(told -> {
                    assertThat(told).as("what every caller is told").isEqualTo(new SignupOutcome.Accepted());
                    if (left == departures) {
                        assertThat(stateOf(visitor)).isEqualTo("REGISTERED");
                    }
                });
    }

    private void askForPass(Attendee visitor) {
        history.step(
                visitor.email().value() + " asks for the pass",
                () -> function.bean(SendPassAgain.class).send(event.id(), visitor.email()));
    }

    void cancel(Attendee visitor) {
        leave(visitor, "cancels", () -> changed(visitor, Registration::cancel));
    }

    private void erase(Attendee visitor) {
        leave(visitor, "is erased", () -> erased(visitor));
    }

    private void leave(Attendee visitor, String what, Supplier<String> step) {
        departures++;
        int came = arrivals;
        history.step(visitor.email().value() + " " + what, step).ifPresent(_ -> {
            if (came == arrivals) {
                assertThat(stateOf(visitor)).as("who left").isNotEqualTo("REGISTERED");
            }
        });
    }

    void correct(Attendee visitor) {
        var correction = new Correction(
                visitor.name(),
                visitor.company(),
                visitor.country(),
                visitor.city(),
                visitor.relationship(),
                visitor.language(),
                ConsentWish.NONE);
        history.step(
                visitor.email().value() + " becomes " + visitor.name().value(),
                () -> changed(visitor, stored -> stored.correct(correction, function.clock.instant())));
    }

    private void timePasses() {
        var span = history.oneOf(SPANS);
        history.note(span + " pass");
        function.clock.set(function.clock.instant().plus(span));
    }

    // As the use cases do: load, decide, store; and again where somebody was faster.
    private String changed(Attendee visitor, Function<Registration, RegistrationChange> decision) {
        return untilStored(visitor, registration -> switch (decision.apply(registration)) {
            case RegistrationChange.Changed changed -> registrations().change(changed, function.clock.instant());
            case RegistrationChange.Same _, RegistrationChange.NotPossible _ -> new Stored.Done();
        });
    }

    private String erased(Attendee visitor) {
        return untilStored(
                visitor,
                registration -> registrations().erase(registration, Erasure.Reason.REQUEST, function.clock.instant()));
    }

    private String untilStored(Attendee visitor, Function<Registration, Stored> store) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var found = registrations().find(event.id(), People.id(visitor, event));
            if (found.isEmpty()) {
                return "nothing there";
            }
            var stored = store.apply(found.get());
            if (!(stored instanceof Stored.Overtaken)) {
                return stored.getClass().getSimpleName();
            }
        }
        throw new AssertionError("overtaken " + MOST_TRIES + " times");
    }

    String stateOf(Attendee visitor) {
        return function.stored(event, visitor)
                .map(Registration::state)
                .map(RegistrationState::name)
                .orElse("ABSENT");
    }

    private Registrations registrations() {
        return function.bean(Registrations.class);
    }

    private List<Fault> possible(WireRequest request) {
        var faults = new ArrayList<>(List.of(Fault.crashBefore(), Fault.crashAfter()));
        if (request.service().equals("dynamodb")) {
            var somebody = new Mishap.Meanwhile(this::somebodyActs);
            faults.addAll(List.of(
                    Fault.timeoutBefore(),
                    Fault.timeoutAfter(),
                    new Fault.Throttle(),
                    new Fault.Repeat(),
                    new Fault.Before(new Mishap.Delay(Duration.ofMinutes(11))),
                    new Fault.Before(somebody),
                    new Fault.After(somebody),
                    new Fault.After(somebody)));
        }
        return faults;
    }

    static Attendee withAddressOf(Attendee stranger, Attendee person) {
        return new Attendee(
                stranger.name(),
                person.email(),
                stranger.company(),
                stranger.country(),
                stranger.city(),
                stranger.relationship(),
                stranger.language());
    }
}
