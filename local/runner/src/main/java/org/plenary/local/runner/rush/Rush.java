package org.plenary.local.runner.rush;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.plenary.local.runner.CommandFailed;
import org.plenary.local.runner.RunningSystem;
import org.plenary.local.runner.rush.population.Person;

/** Everybody signs up for one event of a running system, some change their minds, and then it is counted what came of it. */
final class Rush {

    private final RunningSystem system;
    private final RushPlan plan;
    private final Progress.Screen screen;
    private final Clock clock = Clock.systemUTC();
    private final Ledger ledger = new Ledger();

    Rush(RunningSystem system, RushPlan plan, Progress.Screen screen) {
        this.system = system;
        this.plan = plan;
        this.screen = screen;
    }

    RushResult run() throws IOException, InterruptedException {
        try (var http = new Http();
                var table = new RegistrationsCount(system)) {
            requireNone(table);
            var event = new RushedEvent(system, http, plan.eventId());
            event.publish(clock.instant());
            event.statistics().require();
            var confirmations = Confirmations.to(addresses(), http, system.inbox());
            var unitsBefore = WriteUnits.read(http, system.calls());

            var signups = new Signups(http, event, plan, screen).run(ledger);
            awaitMails(confirmations);
            var units = WriteUnits.read(http, system.calls()).since(unitsBefore);
            var changes = changeMinds(http, event, confirmations);

            var counts = reckon(table, event.statistics());
            return new RushResult(signups, units, changes, mails(confirmations), counts);
        }
    }

    private void requireNone(RegistrationsCount table) {
        int there = table.of(plan.eventId()).registrations();
        if (there > 0) {
            throw new CommandFailed(
                    "the event %s has %d registrations already: name another".formatted(plan.eventId(), there));
        }
    }

    private Answers changeMinds(Http http, RushedEvent event, Confirmations confirmations)
            throws IOException, InterruptedException {
        var mix = new Mix(http, event.registrations(), new Passes(http, system.inbox()), ledger);
        if (!plan.changes().isEmpty()) {
            mix.change(plan.changes(), plan.workers());
            awaitMails(confirmations);
            mix.comeBack(plan.changes(), plan.lastPhase(), plan.workers());
            awaitMails(confirmations);
        }
        return mix.answers();
    }

    /** Until all that are owed are there, or none has come for a while. */
    private void awaitMails(Confirmations confirmations) throws IOException, InterruptedException {
        int owed = owed();
        try (var _ = screen.show(() -> "mails %,d of %,d".formatted(confirmations.mails(), owed))) {
            plan.patience(clock).await(() -> read(confirmations), mails -> mails >= owed);
            // One mail too many would come now.
            confirmations.readNew();
        }
    }

    private static int read(Confirmations confirmations) throws IOException, InterruptedException {
        confirmations.readNew();
        return confirmations.mails();
    }

    private int owed() {
        return ledger.mails().values().stream().mapToInt(Integer::intValue).sum();
    }

    private RushResult.Mails mails(Confirmations confirmations) {
        var owed = ledger.mails();
        return new RushResult.Mails(owed(), confirmations.mails(), owed.size(), confirmations.settled(owed));
    }

    /** When the count is what it must be, or has not moved for a while. */
    private Reckoning reckon(RegistrationsCount table, StatisticsApi statistics)
            throws IOException, InterruptedException {
        var expected = ledger.counts();
        var counted = plan.patience(clock).await(() -> statistics.counts().orElse(Counts.NONE), expected::equals);
        var found = table.of(plan.eventId());
        return new Reckoning(plan.everybody().size(), found.registrations(), expected, found.counts(), counted);
    }

    private Set<String> addresses() {
        return plan.everybody().stream().map(Person::email).collect(toSet());
    }
}
