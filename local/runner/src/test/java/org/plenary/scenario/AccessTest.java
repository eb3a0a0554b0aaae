package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.local.engine.template.Route;

/** Every route as everybody: what answers whom. A route of template.yaml without a row fails the build. */
final class AccessTest {
    /** Who calls; the table has a column for each. */
    enum Caller {
        /** The attendee whose registration it is, by the pass. */
        OWNER,
        /** Another attendee of the event, whose pass opens that one's own registration and nothing of the owner's. */
        NEIGHBOUR,
        /** An attendee of another event. */
        STRANGER,
        ORGANISER,
        READER,
        /** An organiser of another organisation. */
        RIVAL,
        /** An organiser whose token has no scope. */
        SCOPELESS,
        NOBODY
    }

    /** A route and the status that each caller is answered with, in the order of {@link Caller}. */
    private static final String TABLE = """
            PUT /api/organisations/{organisationId}/events/{eventId}    | 401 401 401 200 403 404 403 401
            GET /api/organisations/{organisationId}/events/{eventId}    | 401 401 401 200 200 404 403 401
            DELETE /api/organisations/{organisationId}/events/{eventId} | 401 401 401 409 403 404 403 401
            GET /api/organisations/{organisationId}/events              | 401 401 401 200 200 404 403 401
            GET /api/events/{eventId}                                   | 200 200 200 200 200 200 200 200
            POST /api/events/{eventId}/registrations                    | 202 202 202 202 202 202 202 202
            POST /api/events/{eventId}/registrations/pass               | 202 202 202 202 202 202 202 202
            GET /api/events/{eventId}/registrations/me                  | 200 200 401 401 401 401 401 401
            POST /api/events/{eventId}/registrations/me/correction      | 200 200 401 401 401 401 401 401
            POST /api/events/{eventId}/registrations/me/cancellation    | 200 200 401 401 401 401 401 401
            POST /api/events/{eventId}/registrations/me/renewal         | 202 202 401 401 401 401 401 401
            GET /api/events/{eventId}/registrations/me/export           | 200 200 401 401 401 401 401 401
            POST /api/events/{eventId}/registrations/me/erasure         | 204 204 401 401 401 401 401 401
            GET /api/organisations/{organisationId}/events/{eventId}/registrations                                           | 401 401 401 200 403 404 403 401
            POST /api/organisations/{organisationId}/events/{eventId}/registrations/search                                   | 401 401 401 200 403 404 403 401
            GET /api/organisations/{organisationId}/events/{eventId}/registrations/{registrationId}                          | 401 401 401 200 403 404 403 401
            POST /api/organisations/{organisationId}/events/{eventId}/registrations/{registrationId}/cancellation            | 401 401 401 200 403 404 403 401
            PUT /api/organisations/{organisationId}/events/{eventId}/registrations/{registrationId}/email                    | 401 401 401 200 403 404 403 401
            DELETE /api/organisations/{organisationId}/events/{eventId}/registrations/{registrationId}/passes/{epoch}        | 401 401 401 204 403 404 403 401
            POST /api/organisations/{organisationId}/events/{eventId}/registrations/{registrationId}/erasure                 | 401 401 401 204 403 404 403 401
            GET /api/organisations/{organisationId}/events/{eventId}/mails                                                   | 401 401 401 200 403 404 403 401
            GET /api/organisations/{organisationId}/events/{eventId}/retention                                               | 401 401 401 200 403 404 403 401
            GET /api/organisations/{organisationId}/events/{eventId}/statistics                                              | 401 401 401 200 200 404 403 401
            GET /api/organisations/{organisationId}/events/{eventId}/statistics/countries                                    | 401 401 401 200 200 404 403 401
            GET /api/organisations/{organisationId}/events/{eventId}/statistics/countries/{country}/cities                   | 401 401 401 200 200 404 403 401
            GET /api/organisations/{organisationId}/events/{eventId}/statistics/registrations                                | 401 401 401 200 200 404 403 401
            GET /api/organisations/{organisationId}/events/{eventId}/statistics/audit                                        | 401 401 401 404 404 404 403 401
            PUT /api/organisations/{organisationId}/events/{eventId}/statistics/audits/{auditId}                             | 401 401 401 202 403 404 403 401
            PUT /api/organisations/{organisationId}/series/{seriesId}/statistics/audits/{auditId}                            | 401 401 401 202 403 404 403 401
            GET /api/organisations/{organisationId}/series/{seriesId}/statistics                                             | 401 401 401 200 200 404 403 401
            GET /api/organisations/{organisationId}/series/{seriesId}/statistics/countries                                   | 401 401 401 200 200 404 403 401
            GET /api/organisations/{organisationId}/series/{seriesId}/statistics/registrations                               | 401 401 401 200 200 404 403 401
            """;

    private static final Map<String, String> BODIES = Map.of(
            "PUT /api/organisations/{organisationId}/events/{eventId}", Client.event("PUBLISHED"),
            "POST /api/events/{eventId}/registrations", Client.signup("newcomer@{eventId}.example.org"),
            "POST /api/events/{eventId}/registrations/pass", "{\"email\": \"owner@{eventId}.example.org\"}",
            "POST /api/events/{eventId}/registrations/me/correction", """
                    {"name": "Amina Okafor", "company": "Example Airways", "country": "GH", "relationship": "PARTNER",
                     "language": "en"}
                    """,
            "POST /api/organisations/{organisationId}/events/{eventId}/registrations/search",
                    "{\"email\": \"owner@{eventId}.example.org\"}",
            "PUT /api/organisations/{organisationId}/events/{eventId}/registrations/{registrationId}/email",
                    "{\"email\": \"moved@{eventId}.example.org\"}");

    private static final Client CLIENT = new Client();
    private static final RegistrationsTable REGISTRATIONS = new RegistrationsTable();
    private static final Attendee STRANGER =
            Attendee.signedUp(CLIENT, "access-elsewhere", "stranger@access-elsewhere.example.org");

    /** A row of the table. */
    record Row(String route, Map<Caller, Integer> answers) {
        static Row read(String line) {
            var columns = line.split("\\|", 2);
            var statuses = List.of(columns[1].strip().split(" ", -1)).iterator();
            var answers = new EnumMap<Caller, Integer>(Caller.class);
            for (var caller : Caller.values()) {
                answers.put(caller, Integer.valueOf(statuses.next()));
            }
            return new Row(columns[0].strip(), answers);
        }

        String method() {
            return route.substring(0, route.indexOf(' '));
        }

        String body(Attendee owner) {
            return BODIES.getOrDefault(route, "").replace("{eventId}", owner.event());
        }

        String path(String organisation, Attendee owner) {
            return route.substring(route.indexOf(' ') + 1)
                    .replace("{organisationId}", organisation)
                    .replace("{eventId}", owner.event())
                    .replace("{seriesId}", owner.event())
                    .replace("{country}", "NG")
                    .replace("{auditId}", "before-the-opening")
                    .replace("{registrationId}", owner.registrationId())
                    .replace("{epoch}", "1");
        }

        List<Caller> refused() {
            return answers.entrySet().stream()
                    .filter(answer -> answer.getValue() >= 400)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        boolean isOrganisers() {
            return route.contains("{organisationId}");
        }

        boolean isOfASeries() {
            return route.contains("{seriesId}");
        }

        boolean namesAnEvent() {
            return route.contains("{eventId}");
        }

        @Override
        public String toString() {
            return route;
        }
    }

    static Stream<Row> rows() {
        return TABLE.lines().map(Row::read);
    }

    @Test
    void every_route_has_its_row() {
        assertThat(rows().map(Row::route))
                .containsExactlyInAnyOrderElementsOf(CLIENT.engine.template().api().routes().stream()
                        .map(Route::key)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybody_is_answered_as_the_table_says_and_who_is_refused_has_changed_nothing(Row row) {
        var event = "access-" + rows().map(Row::route).toList().indexOf(row.route());
        var owner = Attendee.signedUp(CLIENT, event, "owner@" + event + ".example.org");
        var neighbour = Attendee.signedUp(CLIENT, event, "neighbour@" + event + ".example.org");
        prepare(row, owner, neighbour);
        var before = REGISTRATIONS.items(event);

        var answers = new EnumMap<Caller, Integer>(Caller.class);
        row.refused().forEach(caller -> answers.put(caller, call(row, caller, owner, neighbour)));
        assertThat(REGISTRATIONS.items(event)).isEqualTo(before);
        row.answers()
                .keySet()
                .forEach(caller -> answers.computeIfAbsent(caller, allowed -> call(row, allowed, owner, neighbour)));
        assertThat(answers).isEqualTo(row.answers());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_organisation_has_nothing_of_another_ones_event(Row row) {
        if (row.isOrganisers() && row.namesAnEvent()) {
            var answer = CLIENT.send(
                    row.method(),
                    row.path("rival", STRANGER),
                    row.body(STRANGER),
                    "Authorization",
                    "Bearer " + CLIENT.token(List.of("organiser:rival")));

            // Who wants to create an event is told that its id is taken: it stands in everybody's pages.
            assertThat(answer.status())
                    .isEqualTo(row.method().equals("PUT") && row.route().endsWith("{eventId}") ? 409 : 404);
        }
    }

    // A renewal is for who has cancelled, and a series is there once an event is of it. Mails that are on their way
    // would change the items meanwhile.
    private static void prepare(Row row, Attendee... attendees) {
        for (var attendee : attendees) {
            if (row.isOfASeries()) {
                CLIENT.asOrganiser(
                        "PUT",
                        "/api/organisations/example/events/" + attendee.event(),
                        Client.event("PUBLISHED", "\"seriesId\": \"" + attendee.event() + "\""));
            }
            if (row.route().endsWith("/renewal")) {
                attendee.send("POST", "/cancellation", "");
            }
            REGISTRATIONS.awaitMails(attendee.event());
        }
    }

    private static int call(Row row, Caller caller, Attendee owner, Attendee neighbour) {
        var headers = new ArrayList<String>();
        credentials(caller, owner, neighbour)
                .forEach(value -> headers.addAll(List.of("Authorization", "Bearer " + value)));
        return CLIENT.send(
                        row.method(),
                        row.path(Client.ORGANISATION, owner),
                        row.body(owner),
                        headers.toArray(String[]::new))
                .status();
    }

    private static List<String> credentials(Caller caller, Attendee owner, Attendee neighbour) {
        return switch (caller) {
            case OWNER -> List.of(owner.pass());
            case NEIGHBOUR -> List.of(neighbour.pass());
            case STRANGER -> List.of(STRANGER.pass());
            case ORGANISER -> List.of(CLIENT.token(List.of("organiser:" + Client.ORGANISATION)));
            case READER -> List.of(CLIENT.token(List.of("reader:" + Client.ORGANISATION)));
            case RIVAL -> List.of(CLIENT.token(List.of("organiser:rival", "reader:rival")));
            case SCOPELESS -> List.of(CLIENT.tokenWithoutScope(List.of("organiser:" + Client.ORGANISATION)));
            case NOBODY -> List.of();
        };
    }
}
