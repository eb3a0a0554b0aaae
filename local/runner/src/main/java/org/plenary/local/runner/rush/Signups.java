package org.plenary.local.runner.rush;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.plenary.local.runner.rush.population.Population;

/** Everybody signs up, some of them when the event is over, while somebody watches the count. */
final class Signups {

    private final Http http;
    private final RushedEvent event;
    private final RushPlan plan;
    private final Progress.Screen screen;
    private final Clock clock = Clock.systemUTC();
    private final Answers answers = new Answers();
    private final CountLag lag = new CountLag();
    private Duration took = Duration.ZERO;

    Signups(Http http, RushedEvent event, RushPlan plan, Progress.Screen screen) {
        this.http = http;
        this.event = event;
        this.plan = plan;
        this.screen = screen;
    }

    /**
     * What came of it.
     *
     * @param people distinct addresses
     * @param sent signups, those of a repeated address included
     * @param took from the first signup to the last answer, without the wait for the event's end
     * @param lag from answer to count
     */
    record Result(int people, int sent, Answers answers, Duration took, Latencies lag) {

        /** Nobody failed. */
        boolean addsUp() {
            return answers.failed() == 0 && answers.accepted() == sent;
        }
    }

    /** Ends when everybody is counted too, or nobody has been for a while. */
    Result run(Ledger ledger) throws IOException, InterruptedException {
        signUp(plan.population(), Phase.LIVE, ledger);
        if (plan.hasLatecomers()) {
            awaitEnd();
            signUp(plan.latecomers(), Phase.LIBRARY, ledger);
        }
        return new Result(plan.everybody().size(), plan.signups(), answers, took, lag.seen());
    }

    private void signUp(Population people, Phase phase, Ledger ledger) throws IOException, InterruptedException {
        try (var _ = LagWatch.start(event.statistics(), lag, clock)) {
            took = took.plus(rush(people, phase, ledger));
            plan.patience(clock).await(lag::uncounted, uncounted -> uncounted == 0);
        }
    }

    private Duration rush(Population people, Phase phase, Ledger ledger) throws InterruptedException {
        var before = took;
        var start = clock.instant();
        try (var _ = screen.show(() -> line(before.plus(since(start))))) {
            var crowd = new Crowd(http, event.registrations(), answers, person -> {
                ledger.registered(person, phase);
                lag.answered(clock);
            });
            crowd.signUp(people, plan.workers());
            return since(start);
        }
    }

    private void awaitEnd() throws IOException, InterruptedException {
        var over = event.endSoon(clock);
        try (var _ = screen.show(() -> "the event is over at " + over)) {
            while (clock.instant().isBefore(over)) {
                Thread.sleep(Duration.between(clock.instant(), over).plusMillis(1));
            }
        }
    }

    private String line(Duration soFar) {
        int done = answers.accepted();
        return "signups %,d of %,d, %,.0f a second, %,d refused"
                .formatted(done, plan.signups(), done / RushReport.seconds(soFar), answers.failed());
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }
}
