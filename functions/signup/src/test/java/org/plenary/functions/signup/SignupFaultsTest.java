package org.plenary.functions.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.domain.registration.Registrations.BETWEEN_MAILS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.Registrations;
import org.plenary.testkit.People;
import org.plenary.testkit.fault.CrashPoints;
import org.plenary.testkit.fault.Fault;
import org.plenary.testkit.fault.FaultPlan;
import org.plenary.testkit.fault.Histories;
import org.plenary.testkit.fault.History;
import org.plenary.testkit.fault.Mishap;
import org.plenary.testkit.fault.WireRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Signing up while calls fail, answers are lost, processes die and twins press the button. */
final class SignupFaultsTest {
    private static final FaultySignup FUNCTION = new FaultySignup();

    /** What only claims and asking again may change. */
    private static final Set<String> MARKERS = Set.of("askedAt", "mail", "mailUntil", "mailClaims", "mailedAt");

    @AfterEach
    void stripNothing() {
        FUNCTION.http.strip(UnaryOperator.identity());
    }

    @Test
    void whatever_fails_an_address_has_one_registration_and_every_caller_is_told_the_same() {
        Histories.run("signup", history -> new Rush("signup-" + history.seed(), history).play());
    }

    @Test
    void a_signup_that_crashed_anywhere_is_made_by_pressing_the_button_again() {
        CrashPoints.each(FUNCTION.http, "signup", history -> new OneSignup("signup-crash-" + history.seed()));
    }

    @Test
    void without_its_condition_the_write_mails_an_address_as_often_as_anybody_likes() {
        FUNCTION.http.strip(request -> isSignup(request) ? request.withoutCondition() : request);

        Histories.mustBreak(
                "signup without condition", history -> new Rush("no-condition-" + history.seed(), history).play());
    }

    @Test
    void without_if_not_exists_a_stranger_changes_the_persons_data() {
        FUNCTION.http.strip(request -> isSignup(request) ? request.withoutIfNotExists() : request);

        Histories.mustBreak(
                "signup without if_not_exists", history -> new Rush("overwriting-" + history.seed(), history).play());
    }

    private static boolean isSignup(WireRequest request) {
        return request.is("UpdateItem", FUNCTION.table)
                && request.body().path("ConditionExpression").asText().contains("attribute_not_exists");
    }

    /** Some people and somebody who uses their addresses, in any order and at the same time. */
    private static final class Rush {
        private final History history;
        private final Event event;
        private final Invariants invariants;
        private final List<Attendee> visitors =
                List.of(People.ada(), People.boris(), withAddressOf(People.boris(), People.ada()));

        Rush(String id, History history) {
            this.history = history;
            this.event = FUNCTION.given(id);
            this.invariants = new Invariants();
        }

        void play() {
            FUNCTION.http.follow(history, FaultPlan.drawn(history.random(), 0.4, this::possible));
            int steps = history.random().nextInt(2, 6);
            for (int step = 0; step < steps; step++) {
                somebodyActs();
            }
            FUNCTION.http.follow(history, FaultPlan.NONE);
            visitors.forEach(this::signUp);
            invariants.hold(FUNCTION.changesOf(event));
            assertThat(invariants.people()).as("people registered").isEqualTo(2);
        }

        private void somebodyActs() {
            var visitor = history.oneOf(visitors);
            switch (history.random().nextInt(4)) {
                case 0 -> ask(visitor);
                case 1 -> timePasses();
                default -> signUp(visitor);
            }
        }

        private void signUp(Attendee visitor) {
            history.step(
                            visitor.name().value() + " signs up "
                                    + visitor.email().value(),
                            () -> FUNCTION.bean(Signup.class).signUp(event.id(), visitor))
                    .ifPresent(told -> assertThat(told).isEqualTo(new Signup.Outcome.Accepted()));
        }

        private void ask(Attendee visitor) {
            history.step(
                    visitor.email().value() + " asks for the pass",
                    () -> FUNCTION.bean(SendPassAgain.class).send(event.id(), visitor.email()));
        }

        private void timePasses() {
            var duration = history.oneOf(List.of(Duration.ofSeconds(1), BETWEEN_MAILS, Duration.ofMinutes(11)));
            history.note(duration + " pass");
            FUNCTION.clock.set(FUNCTION.clock.instant().plus(duration));
        }

        private List<Fault> possible(WireRequest request) {
            var anywhere = List.of(Fault.crashBefore(), Fault.crashAfter());
            if (!request.service().equals("dynamodb")) {
                return anywhere;
            }
            var faults = new ArrayList<>(anywhere);
            faults.addAll(List.of(
                    Fault.timeoutBefore(),
                    Fault.timeoutAfter(),
                    new Fault.Throttle(),
                    new Fault.Repeat(),
                    new Fault.Before(new Mishap.Delay(Duration.ofMinutes(11))),
                    new Fault.Before(new Mishap.Meanwhile(this::somebodyActs)),
                    new Fault.After(new Mishap.Meanwhile(this::somebodyActs))));
            return faults;
        }

        private static Attendee withAddressOf(Attendee stranger, Attendee person) {
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

    /** What must hold of every change of the table, seen in order. */
    private static final class Invariants {
        private final Map<String, Map<String, AttributeValue>> items = new HashMap<>();
        private final Set<String> addresses = new HashSet<>();

        void hold(List<Record> changes) {
            changes.forEach(this::hold);
        }

        int people() {
            return items.size();
        }

        private void hold(Record change) {
            var after = change.dynamodb().newImage();
            var before = items.put(text(after, "registrationId"), after);
            assertThat(after).as("what every registration has").containsKeys("name", "email", "state");
            if (before == null) {
                assertThat(addresses.add(normalised(after)))
                        .as("I5: one registration for each address")
                        .isTrue();
                assertThat(text(after, "mail")).as("I10: a mail for each").isEqualTo("DUE");
            } else {
                assertThat(said(after)).as("what the person said").isEqualTo(said(before));
                assertThat(millis(after, "askedAt") - millis(before, "askedAt"))
                        .as("milliseconds between two mails")
                        .isGreaterThan(BETWEEN_MAILS.toMillis());
            }
        }

        private static Map<String, AttributeValue> said(Map<String, AttributeValue> item) {
            var said = new HashMap<>(item);
            said.keySet().removeAll(MARKERS);
            return said;
        }

        private static String normalised(Map<String, AttributeValue> item) {
            return new EmailAddress(text(item, "email")).normalised();
        }

        private static long millis(Map<String, AttributeValue> item, String attribute) {
            return Long.parseLong(item.getOrDefault(attribute, fromN("0")).n());
        }

        private static String text(Map<String, AttributeValue> item, String attribute) {
            return item.getOrDefault(attribute, fromS("")).s();
        }
    }

    /** One person's signup, which the person makes again after a crash. */
    private static final class OneSignup implements CrashPoints.Flow {
        private final Event event;

        OneSignup(String id) {
            event = FUNCTION.given(id);
        }

        @Override
        public void run() {
            assertThat(FUNCTION.bean(Signup.class).signUp(event.id(), People.ada()))
                    .isEqualTo(new Signup.Outcome.Accepted());
        }

        @Override
        public void recover() {
            run();
        }

        @Override
        public void check() {
            var invariants = new Invariants();
            invariants.hold(FUNCTION.changesOf(event));
            assertThat(invariants.people()).isEqualTo(1);
            assertThat(FUNCTION.bean(Registrations.class)
                            .find(event.id(), People.id(People.ada(), event))
                            .orElseThrow()
                            .attendee())
                    .isEqualTo(People.ada());
        }
    }
}
