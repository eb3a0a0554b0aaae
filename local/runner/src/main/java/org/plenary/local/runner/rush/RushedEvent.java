package org.plenary.local.runner.rush;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.plenary.local.runner.CommandFailed;
import org.plenary.local.runner.RunningSystem;

/** An event of its own that a rush is on: created and published by the organiser whom the running system names. */
final class RushedEvent {

    private final RunningSystem system;
    private final String id;

    RushedEvent(RunningSystem system, String id) {
        this.system = system;
        this.id = id;
    }

    String id() {
        return id;
    }

    URI registrations() {
        return system.api().resolve("/api/events/%s/registrations".formatted(id));
    }

    /** Puts it as a draft and then makes it public. */
    void publish(Http http, Instant now) throws IOException, InterruptedException {
        put(http, now, "DRAFT");
        put(http, now, "PUBLISHED");
    }

    private void put(Http http, Instant now, String state) throws IOException, InterruptedException {
        var organiser = system.organiser();
        var uri = system.api().resolve("/api/organisations/%s/events/%s".formatted(organiser.organisationId(), id));
        var answer = http.put(uri, organiser.token(), body(now, state));
        if (answer.status() / 100 != 2) {
            throw new CommandFailed(
                    "PUT %s answered %d %s: %s".formatted(uri, answer.status(), answer.problem(), answer.body()));
        }
    }

    private static Map<String, Object> body(Instant now, String state) {
        var start = now.truncatedTo(ChronoUnit.HOURS).plus(30, ChronoUnit.DAYS);
        return Map.of(
                "title",
                Map.of("en", "The conference that went online", "de", "Die Konferenz, die ins Netz zog"),
                "defaultLanguage",
                "en",
                "zone",
                "Europe/Berlin",
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(6, ChronoUnit.HOURS).toString(),
                "state",
                state);
    }
}
