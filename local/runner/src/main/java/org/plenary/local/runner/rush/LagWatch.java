package org.plenary.local.runner.rush;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/** Looks at an event's count several times a second, as a page that shows it. */
final class LagWatch implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final StatisticsApi statistics;
    private final CountLag lag;
    private final Clock clock;
    private final Thread looker = Thread.ofVirtual().name("lag").unstarted(this::look);

    private LagWatch(StatisticsApi statistics, CountLag lag, Clock clock) {
        this.statistics = statistics;
        this.lag = lag;
        this.clock = clock;
    }

    /** Looks until it is closed, and tells the lag what it sees. */
    static LagWatch start(StatisticsApi statistics, CountLag lag, Clock clock) {
        var watch = new LagWatch(statistics, lag, clock);
        watch.looker.start();
        return watch;
    }

    private void look() {
        try {
            while (true) {
                lookOnce();
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    private void lookOnce() throws InterruptedException {
        try {
            statistics.total().ifPresent(total -> lag.counted(total, clock.instant()));
        } catch (IOException _) {
            // No look; the next one tells as much.
        }
    }

    @Override
    public void close() {
        looker.interrupt();
        try {
            looker.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
