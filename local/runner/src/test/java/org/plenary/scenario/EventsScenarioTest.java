package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EventsScenarioTest {
    private static final String EVENTS = "/api/organisations/example/events";

    private final Client client = new Client();

    @Test
    void an_event_is_created_published_seen_and_not_sent_again_while_it_is_the_same() {
        assertThat(client.asOrganiser("PUT", EVENTS + "/open-day", Client.event("DRAFT"))
                        .status())
                .isEqualTo(201);
        assertThat(client.send("GET", "/api/events/open-day", "").status()).isEqualTo(404);
        var published = client.asOrganiser("PUT", EVENTS + "/open-day", Client.event("PUBLISHED"), "If-Match", "\"1\"");
        assertThat(published.status()).isEqualTo(200);

        var seen = client.send("GET", "/api/events/open-day", "");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().path("libraryClosesAt").asText()).isEqualTo("2050-06-11T15:00:00Z");
        assertThat(seen.json().has("organisationId")).isFalse();
        var again = client.send("GET", "/api/events/open-day", "", "If-None-Match", seen.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
    }
}
