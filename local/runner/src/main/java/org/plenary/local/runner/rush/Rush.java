package org.plenary.local.runner.rush;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.plenary.local.runner.CommandFailed;
import org.plenary.local.runner.RunningSystem;
import org.plenary.local.runner.rush.population.Person;

/** Everybody signs up for one event of a running system, and then it is counted what came of it. */
final class Rush {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final RunningSystem system;
    private final RushPlan plan;
    private final PrintWriter out;
    private final boolean terminal;
    private final Clock clock = Clock.systemUTC();

    Rush(RunningSystem system, RushPlan plan, PrintWriter out, boolean terminal) {
        this.system = system;
        this.plan = plan;
        this.out = out;
        this.terminal = terminal;
    }

    RushResult run() throws IOException, InterruptedException {
        try (var http = new Http();
                var registrations = new RegistrationsCount(system)) {
            requireNone(registrations);
            var event = new RushedEvent(system, plan.eventId());
            event.publish(http, clock.instant());
            var confirmations = Confirmations.to(addresses(), http, system.inbox());
            var unitsBefore = WriteUnits.read(http, system.calls());

            var tally = new SignupTally();
            var took = signUp(http, event, tally);
            awaitMails(confirmations);

            return new RushResult(
                    plan.population().people().size(),
                    signups(),
                    tally,
                    took,
                    registrations.of(event.id()),
                    confirmations.mails(),
                    confirmations.once(),
                    WriteUnits.read(http, system.calls()).since(unitsBefore));
        }
    }

    private void requireNone(RegistrationsCount registrations) {
        int there = registrations.of(plan.eventId());
        if (there > 0) {
            throw new CommandFailed(
                    "the event %s has %d registrations already: name another".formatted(plan.eventId(), there));
        }
    }

    private Duration signUp(Http http, RushedEvent event, SignupTally tally) throws InterruptedException {
        var start = clock.instant();
        try (var _ = Progress.show(out, terminal, () -> signupLine(tally, start))) {
            new Crowd(http, event.registrations(), tally).signUp(plan.population(), plan.atATime());
            return since(start);
        }
    }

    private String signupLine(SignupTally tally, Instant start) {
        int done = tally.accepted();
        return "signups %,d of %,d, %,.0f a second, %,d refused"
                .formatted(done, signups(), done / seconds(since(start)), tally.failed());
    }

    /** Until there is one for everybody, or none has come for a while. */
    private void awaitMails(Confirmations confirmations) throws IOException, InterruptedException {
        int people = plan.population().people().size();
        try (var _ = Progress.show(out, terminal, () -> "mails %,d of %,d".formatted(confirmations.mails(), people))) {
            var newest = clock.instant();
            while (confirmations.mails() < people && since(newest).compareTo(plan.mailPatience()) < 0) {
                int before = confirmations.mails();
                confirmations.readNew();
                newest = confirmations.mails() > before ? clock.instant() : newest;
                Thread.sleep(BETWEEN_LOOKS);
            }
            // One mail too many would come now.
            confirmations.readNew();
        }
    }

    private int signups() {
        return plan.population().people().size() + plan.population().repeats();
    }

    private Set<String> addresses() {
        return plan.population().people().stream().map(Person::email).collect(toSet());
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }

    static double seconds(Duration duration) {
        return Math.max(duration.toNanos(), 1) / 1e9;
    }
}
