package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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

    @Test
    void what_api_gateway_answers_by_itself_has_its_fixed_body() {
        assertThat(client.send("GET", EVENTS, "").response().body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        var noScope =
                client.engine.oidc().token("somebody", List.of("organiser:example"), List.of(), Duration.ofMinutes(5));
        var forbidden = client.send("GET", EVENTS, "", "Authorization", "Bearer " + noScope);
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(forbidden.response().body()).isEqualTo("{\"message\":\"Forbidden\"}");
        var unknown = client.send("PATCH", EVENTS, "{}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.response().body()).isEqualTo("{\"message\":\"Not Found\"}");
    }

    @Test
    void which_origins_may_call_is_the_gateways_to_say_and_no_function_refuses_one() {
        client.publish("for-every-origin");
        var foreign = client.send("GET", "/api/events/for-every-origin", "", "Origin", "https://elsewhere.example.org");
        assertThat(foreign.status()).isEqualTo(200);
        assertThat(foreign.header("Access-Control-Allow-Origin")).isEmpty();
        var own = client.send(
                "GET",
                "/api/events/for-every-origin",
                "",
                "Origin",
                client.engine.api().toString());
        assertThat(own.header("Access-Control-Allow-Origin"))
                .isEqualTo(client.engine.api().toString());
    }

    @Test
    void an_organiser_of_another_organisation_finds_nothing_and_a_reader_changes_nothing() {
        client.publish("closed-shop");
        var path = EVENTS + "/closed-shop";
        var stranger = "Bearer " + client.token(List.of("organiser:another"));
        var reader = "Bearer " + client.token(List.of("reader:example"));

        for (var method : List.of("GET", "PUT", "DELETE")) {
            var body = method.equals("PUT") ? Client.event("CANCELLED") : "";
            assertThat(client.send(method, path, body, "Authorization", stranger)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(client.send("GET", EVENTS, "", "Authorization", stranger).status())
                .isEqualTo(404);
        assertThat(client.send("GET", path, "", "Authorization", reader).status())
                .isEqualTo(200);
        assertThat(client.send("PUT", path, Client.event("CANCELLED"), "Authorization", reader)
                        .status())
                .isEqualTo(403);
        assertThat(client.send("DELETE", path, "", "Authorization", reader).status())
                .isEqualTo(403);
        assertThat(client.send(
                                "PUT",
                                "/api/organisations/another/events/closed-shop",
                                Client.event("DRAFT"),
                                "Authorization",
                                stranger)
                        .problem())
                .isEqualTo("event-taken");
    }
}
