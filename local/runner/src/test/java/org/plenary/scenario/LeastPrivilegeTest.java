package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.local.engine.function.FunctionCalls;

/** A walk past every door of the system: what a policy grants is used, and what is used is granted. */
final class LeastPrivilegeTest {
    private static final String EVENTS = "/api/organisations/example/events";
    private static final String ENDED = """
            {"title": {"en": "A walk that ended"}, "defaultLanguage": "en", "zone": "Europe/Brussels",
             "startsAt": "2020-06-10T07:00:00Z", "endsAt": "2020-06-11T15:00:00Z",
             "libraryClosesAt": "2021-06-11T15:00:00Z", "retentionDays": 0, "state": "PUBLISHED"}
            """;

    private final Client client = new Client();

    @Test
    void a_function_may_do_what_its_code_does_and_no_more() {
        walk();

        assertThat(client.engine.calls().byFunction().values())
                .flatExtracting(FunctionCalls::denied)
                .isEmpty();
        Eventually.orTimeOut(() -> unused().isEmpty());
        assertThat(unused()).isEmpty();
    }

    /** By function, what its policy grants and nothing has used. */
    private Map<String, List<String>> unused() {
        return client.engine.calls().byFunction().entrySet().stream()
                .filter(function -> !function.getValue().grantsUnused().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, function -> function.getValue().grantsUnused()));
    }

    private void walk() {
        asOrganiserOfEvents();
        asAttendee();
        asOrganiserOfRegistrations();
        asReaderOfStatistics();
        asAuditor();
        behindTheScenes();
    }

    private void asOrganiserOfEvents() {
        client.asOrganiser("PUT", EVENTS + "/a-walk", Client.event("DRAFT"));
        client.asOrganiser("PUT", EVENTS + "/a-walk", Client.event("PUBLISHED"));
        client.asOrganiser("GET", EVENTS, "");
        client.asOrganiser("GET", EVENTS + "/a-walk", "");
        client.asOrganiser("PUT", EVENTS + "/a-draft-to-delete", Client.event("DRAFT"));
        client.asOrganiser("DELETE", EVENTS + "/a-draft-to-delete", "");
        client.send("GET", "/api/events/a-walk", "");
    }

    private void asAttendee() {
        client.asOrganiser(
                "PUT", EVENTS + "/a-crowded-walk", Client.event("PUBLISHED", "\"signupsPerNetworkAndHour\": 1"));
        client.signUp("a-crowded-walk", "first-walker@days.example.org");
        client.signUp("a-crowded-walk", "second-walker@days.example.org");
        client.signUp("a-walk", "reject-walker@days.example.org");
        client.signUp("a-walk", "bounce-walker@days.example.org");
        client.send("POST", "/api/events/a-walk/registrations/pass", "{\"email\": \"nobody@days.example.org\"}");
        var walker = Attendee.signedUp(client, "a-walk", "walker@days.example.org");
        assertThat(walker.send("GET", "", "").status()).isEqualTo(200);
        walker.send("GET", "/export", "");
        walker.send("POST", "/cancellation", "");
        walker.send("POST", "/erasure", "");
    }

    private void asOrganiserOfRegistrations() {
        var walker = Attendee.signedUp(client, "an-organised-walk", "organised-walker@days.example.org");
        var registrations = EVENTS + "/an-organised-walk/registrations";
        var registration = registrations + "/" + walker.registrationId();
        client.asOrganiser("GET", registrations, "");
        client.asOrganiser("GET", registration, "");
        client.asOrganiser("POST", registrations + "/search", "{\"email\": \"organised-walker@days.example.org\"}");
        client.asOrganiser("PUT", registration + "/email", "{\"email\": \"moved-walker@days.example.org\"}");
        client.asOrganiser("PUT", registration + "/email", "{\"email\": \"organised-walker@days.example.org\"}");
        client.asOrganiser("DELETE", registration + "/passes/3", "");
        client.asOrganiser("POST", registration + "/cancellation", "");
        client.asOrganiser("POST", registration + "/erasure", "");
        client.asOrganiser("GET", EVENTS + "/an-organised-walk/mails", "");
        client.asOrganiser("GET", EVENTS + "/an-organised-walk/retention", "");
    }

    private void asReaderOfStatistics() {
        client.asOrganiser(
                "PUT", EVENTS + "/a-counted-walk", Client.event("PUBLISHED", "\"seriesId\": \"counted-walks\""));
        client.asOrganiser("GET", EVENTS + "/a-counted-walk/statistics", "");
        client.asOrganiser("GET", "/api/organisations/example/series/counted-walks/statistics", "");
    }

    /** A wrong count, for only then an audit repairs one. */
    private void asAuditor() {
        Attendee.signedUp(client, "a-counted-walk", "counted-walker@days.example.org");
        new StatisticsTable().add("a-counted-walk", "LNG", 1);
        client.asOrganiser("PUT", EVENTS + "/a-counted-walk/statistics/audits/walked", "");
        client.asOrganiser("PUT", "/api/organisations/example/series/counted-walks/statistics/audits/walked", "");
        client.runSchedule("AuditScheduleFunction", "");
    }

    private void behindTheScenes() {
        var registrations = new RegistrationsTable();
        registrations.loseMailsOfMany(client, "a-forgotten-walk");
        Eventually.get(
                "a sweep that finds a lost mail",
                () -> Optional.of(client.runSchedule("SweepFunction", "").json())
                        .filter(report -> report.path("put").asInt() > 0));
        Attendee.signedUp(client, "an-ended-walk", "ended-walker@days.example.org");
        client.asOrganiser("PUT", EVENTS + "/an-ended-walk", ENDED);
        var restored = Attendee.signedUp(client, "a-restored-walk", "restored-walker@days.example.org");
        var backup = registrations.items("a-restored-walk");
        restored.send("POST", "/erasure", "");
        registrations.restore(backup);
        client.runSchedule("RetentionFunction", "{\"afterRestore\": true}");
        // The second run meets nobody any more, and notes it.
        client.runSchedule("RetentionFunction", "{}");
        client.runSchedule("RetentionFunction", "{}");
        new Queues().put("FeedbackQueue", "unreadable");
    }
}
