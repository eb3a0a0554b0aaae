package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Counts of the packaged system, from the signup to the organiser. */
final class StatisticsScenarioTest {
    private static final String EVENTS = "/api/organisations/example/events/";
    private static final Client CLIENT = new Client();

    @Test
    void who_signs_up_moves_and_leaves_is_counted_moved_and_taken_out() {
        var ada = Attendee.signedUp(CLIENT, "a-counted-day", "ada@counted.example.org");
        Attendee.signedUp(CLIENT, "a-counted-day", "boris@counted.example.org");
        awaitCounts("a-counted-day", "NG 2");

        ada.send("POST", "/correction", """
                {"name": "Ada Example", "company": "Example Airways", "country": "GH", "relationship": "PARTNER",
                 "language": "en"}
                """);
        awaitCounts("a-counted-day", "GH 1, NG 1");

        ada.send("POST", "/cancellation", "");
        awaitCounts("a-counted-day", "NG 1");
        assertThat(statistics("a-counted-day", "").path("cancelled").asInt()).isEqualTo(1);

        ada.send("POST", "/erasure", "");
        Eventually.get(
                "a figure without the erased",
                () -> Optional.of(statistics("a-counted-day", ""))
                        .filter(figures -> figures.path("cancelled").asInt() == 0));
    }

    @Test
    void an_audit_on_demand_finds_and_repairs_what_is_wrong_and_tells_it() {
        Attendee.signedUp(CLIENT, "an-audited-day", "ada@audited.example.org");
        awaitCounts("an-audited-day", "NG 1");
        new StatisticsTable().add("an-audited-day", "LNG", 2);

        assertThat(CLIENT.asOrganiser("PUT", EVENTS + "an-audited-day/statistics/audits/on-demand", "")
                        .status())
                .isEqualTo(202);

        var audit = Eventually.get(
                "an audit that is over",
                () -> Optional.of(statistics("an-audited-day", "/audit"))
                        .filter(report -> report.path("repaired").asBoolean()));
        assertThat(audit.path("drift").asInt()).isEqualTo(2);
        assertThat(audit.path("drifts").toString()).isEqualTo("[{\"alpha2\":\"NG\",\"phase\":\"LIVE\",\"drift\":2}]");
        awaitCounts("an-audited-day", "NG 1");
        assertThat(statistics("an-audited-day", "").at("/audit/drift").asInt()).isEqualTo(2);
    }

    private static void awaitCounts(String event, String expected) {
        Eventually.orTimeOut(() -> counts(event).equals(expected));
        assertThat(counts(event)).isEqualTo(expected);
    }

    private static String counts(String event) {
        return String.join(
                ", ",
                StreamSupport.stream(
                                statistics(event, "/countries")
                                        .path("countries")
                                        .spliterator(),
                                false)
                        .map(country -> country.path("alpha2").asText() + " "
                                + country.path("total").asInt())
                        .toList());
    }

    private static JsonNode statistics(String event, String path) {
        return CLIENT.asOrganiser("GET", EVENTS + event + "/statistics" + path, "")
                .json();
    }
}
