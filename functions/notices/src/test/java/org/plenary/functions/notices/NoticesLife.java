package org.plenary.functions.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.domain.registration.Registrations.BETWEEN_MAILS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.Registrations;
import org.plenary.testkit.People;
import org.plenary.testkit.fault.Fault;
import org.plenary.testkit.fault.FaultPlan;
import org.plenary.testkit.fault.History;
import org.plenary.testkit.fault.Mishap;
import org.plenary.testkit.fault.WireRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** People who register, leave and come back, and the functions that owe them mails: in any order, at the same time, and under faults. */
final class NoticesLife {
    private static final Duration VISIBILITY = Duration.ofMinutes(6);
    private static final List<Duration> SPANS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(61), BETWEEN_MAILS, Duration.ofMinutes(11));
    private static final int ROUNDS = 4;

    private final FaultyNotices functions;
    private final History history;
    private final Event event;
    private final List<Attendee> people;
    private final MailLaws laws = new MailLaws();
    private final boolean swept;
    private final List<Record> undispatched = new ArrayList<>();
    private final List<QueuedNotice> queued = new ArrayList<>();

    /** How many mails had left for whoever is erased when the step in which it happened was over. */
    private final Map<Attendee, Integer> mailsUntilErased = new HashMap<>();

    /** @param swept whether there is a sweep */
    NoticesLife(FaultyNotices functions, String id, History history, boolean swept) {
        this.swept = swept;
        this.functions = functions;
        this.history = history;
        this.event = functions.given(id);
        this.people = List.of(at(People.ada(), "ada+" + id), at(People.boris(), "boris+" + id));
    }

    /** Some steps under faults; then the functions go on without, until nothing is left to do. */
    void play() {
        functions.http.follow(history, FaultPlan.drawn(history.random(), 0.4, this::possible));
        people.forEach(this::signUp);
        int steps = history.random().nextInt(4, 9);
        for (int step = 0; step < steps; step++) {
            somebodyActs();
            people.forEach(this::noteErasure);
        }
        functions.http.follow(history, FaultPlan.NONE);
        drain();
        if (swept) {
            sweep();
            drain();
        }
        check();
    }

    /** The functions are called until nothing is left to do. */
    void drain() {
        for (int round = 0; round < ROUNDS; round++) {
            dispatcherActs();
            mailFunctionActs();
            if (undispatched.isEmpty() && queued.isEmpty()) {
                return;
            }
            pass(VISIBILITY);
        }
        throw new AssertionError("I14: after %d rounds %d changes and %d messages are left"
                .formatted(ROUNDS, undispatched.size(), queued.size()));
    }

    /** Fails where a law is broken. */
    void check() {
        look();
        people.stream().filter(person -> laws.calls(id(person)) > 0).forEach(this::check);
    }

    private void check(Attendee person) {
        int mails = functions.mailsTo(person.email());
        if (mailsUntilErased.containsKey(person)) {
            assertThat(mails).as("mails to who is erased").isEqualTo(mailsUntilErased.get(person));
        } else {
            laws.everyCallWasAnswered(id(person));
            assertThat(mails).as("mails").isPositive();
        }
        assertThat(mails).as("mails, of which each was claimed").isLessThanOrEqualTo(laws.claims(id(person)));
        assertThat(mails)
                .as("mails, of which each was called for or repeated by a fault")
                .isLessThanOrEqualTo(laws.calls(id(person)) + history.faults());
    }

    private void somebodyActs() {
        var person = history.oneOf(people);
        switch (history.random().nextInt(14)) {
            case 0 -> signUp(person);
            case 1 -> ask(person);
            case 2 -> cancel(person);
            case 3 -> erase(person);
            case 4, 5 -> pass(history.oneOf(SPANS));
            case 6, 7, 8 -> dispatcherActs();
            case 9 -> streamGivesUp();
            default -> mailFunctionActs();
        }
    }

    List<Attendee> people() {
        return people;
    }

    void signUp(Attendee person) {
        history.note(person.email().value() + " signs up");
        mailsUntilErased.remove(person);
        var now = now();
        var anew = People.registered(person, event, now);
        switch (functions.registrations.signUp(anew, now)) {
            case Registrations.Signup.Cancelled(var left) -> store(left.renew(anew));
            case Registrations.Signup.Erased(var epoch, var version) -> store(anew.renewErased(epoch, version));
            case Registrations.Signup.MailDue _, Registrations.Signup.Nothing _, Registrations.Signup.Alias _ -> {}
        }
    }

    private void ask(Attendee person) {
        history.note(person.email().value() + " asks for the pass");
        functions.registrations.askAgain(event.id(), People.id(person, event), now());
    }

    void cancel(Attendee person) {
        history.note(person.email().value() + " cancels");
        stored(person).map(Registration::cancel).ifPresent(this::store);
    }

    void erase(Attendee person) {
        history.note(person.email().value() + " is erased");
        stored(person)
                .ifPresent(registration -> functions.registrations.erase(registration, Erasure.Reason.REQUEST, now()));
    }

    /** The dispatcher is called for all changes that it has not done. */
    void dispatch() {
        look();
        var batch = List.copyOf(undispatched);
        var failed = functions
                .bean(Dispatch.class)
                .dispatch(batch.stream().map(StreamRecords::of).toList());
        int done = failed.map(number -> position(batch, number)).orElse(batch.size());
        undispatched.removeAll(batch.subList(0, done));
    }

    /** The mail function is called for all messages that came back or are new. */
    void mail() {
        functions.takeFromQueue().forEach(message -> queued.add(new QueuedNotice(message)));
        // SQS keeps no order, but a history has one.
        queued.sort(Comparator.comparing(QueuedNotice::body));
        var batch = List.copyOf(queued);
        var comeBack = functions
                .bean(MailBatch.class)
                .send(batch.stream().map(QueuedNotice::receive).toList());
        queued.removeIf(notice -> batch.contains(notice) && !comeBack.contains(notice.id()));
    }

    private void dispatcherActs() {
        history.step("the dispatcher is called", () -> {
            dispatch();
            return undispatched.size() + " changes left";
        });
    }

    // As after hundred attempts, or half a day: Lambda writes a dead letter, and goes on behind what failed.
    private void streamGivesUp() {
        look();
        if (!undispatched.isEmpty()) {
            history.note("the stream gives up " + undispatched.size() + " changes");
            undispatched.clear();
        }
    }

    private void sweep() {
        pass(FaultyNotices.PATIENCE.plusMillis(1));
        history.step("the sweep is called", () -> functions.sweepOf(event).sweep());
    }

    private void mailFunctionActs() {
        history.step("the mail function is called", () -> {
            mail();
            return queued.size() + " messages left";
        });
    }

    // Every step has a moment of its own.
    private Instant now() {
        functions.clock.set(functions.clock.instant().plusMillis(1));
        return functions.clock.instant();
    }

    private void pass(Duration span) {
        history.note(span + " pass");
        functions.clock.set(functions.clock.instant().plus(span));
    }

    private void look() {
        var changes = functions.changesOf(event);
        laws.hold(changes);
        undispatched.addAll(changes);
    }

    private void noteErasure(Attendee person) {
        if (functions.registrations.isErased(event.id(), People.id(person, event))) {
            mailsUntilErased.putIfAbsent(person, functions.mailsTo(person.email()));
        }
    }

    private Optional<Registration> stored(Attendee person) {
        return functions.registrations.find(event.id(), People.id(person, event));
    }

    private void store(RegistrationChange change) {
        if (change instanceof Changed changed) {
            functions.registrations.change(changed, now());
        }
    }

    private String id(Attendee person) {
        return People.id(person, event).value();
    }

    private static int position(List<Record> batch, String sequenceNumber) {
        return batch.stream()
                .map(record -> record.dynamodb().sequenceNumber())
                .toList()
                .indexOf(sequenceNumber);
    }

    private List<Fault> possible(WireRequest request) {
        var faults = new ArrayList<>(List.of(
                Fault.crashBefore(),
                Fault.crashAfter(),
                new Fault.Before(new Mishap.Meanwhile(this::somebodyActs)),
                new Fault.After(new Mishap.Meanwhile(this::somebodyActs))));
        // The pauses of this client's retries would be slept for.
        if (!request.service().equals("ssm")) {
            faults.addAll(List.of(
                    Fault.timeoutBefore(),
                    Fault.timeoutAfter(),
                    new Fault.Throttle(),
                    new Fault.After(new Mishap.Delay(Duration.ofSeconds(61)))));
        }
        // A mail whose answer was lost is not sent again by the SDK.
        if (Set.of("dynamodb", "sqs").contains(request.service())) {
            faults.add(new Fault.Repeat());
        }
        return faults;
    }

    private static Attendee at(Attendee person, String localPart) {
        return new Attendee(
                person.name(),
                new EmailAddress(localPart + "@example.org"),
                person.company(),
                person.country(),
                person.city(),
                person.relationship(),
                person.language());
    }
}
