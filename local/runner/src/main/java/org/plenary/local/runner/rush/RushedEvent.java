package org.plenary.local.runner.rush;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.plenary.local.runner.CommandFailed;
import org.plenary.local.runner.RunningSystem;

/** An event of its own that a rush is on: created and published by the organiser whom the running system names. */
final class RushedEvent {

    private static final Duration LENGTH = Duration.ofHours(6);
    private static final Duration ENDS_IN = Duration.ofSeconds(12);
    // So long signup remembers an event, in each of its instances.
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final URI event;
    private final URI organised;
    private final String id;
    private final Http.Bearer organiser;

    RushedEvent(RunningSystem system, Http http, String id) {
        var organisation = system.organiser().organisationId();
        this.event = system.api().resolve("/api/events/" + id);
        this.organised = system.api().resolve("/api/organisations/%s/events/%s".formatted(organisation, id));
        this.id = id;
        this.organiser = http.bearer(system.organiser().token());
    }

    String id() {
        return id;
    }

    URI registrations() {
        return URI.create(event + "/registrations");
    }

    StatisticsApi statistics() {
        return new StatisticsApi(organiser, URI.create(organised + "/statistics"));
    }

    /** Puts it as a draft, in a month from now, and then makes it public. */
    void publish(Instant now) throws IOException, InterruptedException {
        var end = now.truncatedTo(ChronoUnit.HOURS).plus(30, ChronoUnit.DAYS).plus(LENGTH);
        put(end, "DRAFT");
        put(end, "PUBLISHED");
    }

    /**
     * Moves its dates so that it is over in a moment. Its library stays open for a year.
     *
     * @return from when on everybody registers for the library: it is over then, and no instance of signup knows the old dates
     */
    Instant endSoon(Clock clock) throws IOException, InterruptedException {
        var end = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(ENDS_IN);
        put(end, "PUBLISHED");
        var forgotten = clock.instant().plus(REMEMBERED);
        return forgotten.isAfter(end) ? forgotten : end;
    }

    private void put(Instant end, String state) throws IOException, InterruptedException {
        var answer = organiser.put(organised, body(end, state));
        if (answer.status() / 100 != 2) {
            throw new CommandFailed(
                    "PUT %s answered %d %s: %s".formatted(organised, answer.status(), answer.problem(), answer.body()));
        }
    }

    private static Map<String, Object> body(Instant end, String state) {
        return Map.of(
                "title",
                Map.of("en", "The conference that went online", "de", "Die Konferenz, die ins Netz zog"),
                "defaultLanguage",
                "en",
                "zone",
                "Europe/Berlin",
                "startsAt",
                end.minus(LENGTH).toString(),
                "endsAt",
                end.toString(),
                "state",
                state);
    }
}
