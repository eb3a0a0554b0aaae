package org.plenary.functions.statistics.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.functions.statistics.query.StatisticsFunction.COUNTRIES;
import static org.plenary.functions.statistics.query.StatisticsFunction.CURVE;
import static org.plenary.functions.statistics.query.StatisticsFunction.HEADLINE;
import static org.plenary.functions.statistics.query.StatisticsFunction.REGIONS;
import static org.plenary.functions.statistics.query.StatisticsFunction.TODAY;
import static org.plenary.functions.statistics.query.StatisticsFunction.about;
import static org.plenary.functions.statistics.query.StatisticsFunction.lines;
import static org.plenary.functions.statistics.query.StatisticsFunction.liveFrom;
import static org.plenary.functions.statistics.query.StatisticsFunction.on;
import static org.plenary.functions.statistics.query.StatisticsFunction.standing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Phase;
import org.plenary.domain.statistics.Standing;
import org.plenary.testkit.Conferences;
import org.plenary.testkit.HttpSample;

/** What is told of one event. */
final class StatisticsTest {
    private static final StatisticsFunction FUNCTION = new StatisticsFunction();

    @Test
    void countries_come_with_most_registrations_first_their_codes_and_their_share() {
        var event = FUNCTION.given("by-country");
        FUNCTION.count(liveFrom(event, "DE", Phase.LIVE, 2));
        FUNCTION.count(liveFrom(event, "NG", Phase.LIVE, 1));
        FUNCTION.count(liveFrom(event, "NG", Phase.LIBRARY, 3));
        FUNCTION.count(liveFrom(event, "BR", Phase.LIBRARY, 2));
        var told = FUNCTION.send(about(COUNTRIES, event)).json();

        assertThat(told.path("eventId").asText()).isEqualTo("by-country");
        assertThat(told.path("asOf").asText()).isEqualTo(FUNCTION.newest().toString());
        assertThat(told.path("live").asLong()).isEqualTo(3);
        assertThat(told.path("library").asLong()).isEqualTo(5);
        assertThat(told.path("total").asLong()).isEqualTo(8);
        assertThat(told.path("countries"))
                .extracting(line -> line.path("alpha2").asText())
                .containsExactly("NG", "BR", "DE");
        assertThat(told.path("countries").path(1)).hasToString("""
                {"alpha2":"BR","alpha3":"BRA","numeric":"076","region":"019","subRegion":"419","name":"Brazil",\
                "live":0,"library":2,"total":2,"share":0.25}""");
    }

    @Test
    void what_counts_is_said_in_words_with_every_answer() {
        var event = FUNCTION.given("in-words");
        for (var question : List.of(HEADLINE, COUNTRIES, REGIONS, CURVE)) {
            assertThat(FUNCTION.send(about(question, event)).json().path("rule").asText())
                    .contains("nothing left to pay", "when the person registered", "ISO 3166-1", "XK");
        }
    }

    @Test
    void kosovo_is_told_by_its_user_assigned_codes_and_without_a_number() {
        var event = FUNCTION.given("from-kosovo");
        FUNCTION.count(liveFrom(event, "XK", Phase.LIVE, 1));
        var line =
                FUNCTION.send(about(COUNTRIES, event)).json().path("countries").path(0);

        assertThat(line.path("alpha2").asText()).isEqualTo("XK");
        assertThat(line.path("alpha3").asText()).isEqualTo("XKX");
        assertThat(line.has("numeric")).isFalse();
        assertThat(line.path("region").asText()).isEqualTo("150");
        assertThat(line.path("share").asText()).isEqualTo("1.0");
    }

    @Test
    void regions_sum_up_to_what_their_countries_do() {
        var event = FUNCTION.given("by-region");
        for (var country : List.of("DE", "FR", "XK", "NG", "AQ", "TW", "JP", "BR", "NZ")) {
            FUNCTION.count(liveFrom(event, country, Phase.LIVE, country.charAt(0) - 'A' + 1));
            FUNCTION.count(liveFrom(event, country, Phase.LIBRARY, 1));
        }
        var countries = FUNCTION.send(about(COUNTRIES, event));
        var regions = FUNCTION.send(about(REGIONS, event));

        for (var figure : List.of("live", "library", "total")) {
            var sums = new HashMap<String, Long>();
            countries
                    .json()
                    .path("countries")
                    .forEach(line -> sums.merge(
                            line.path("region").asText(), line.path(figure).asLong(), Long::sum));
            assertThat(lines(regions, "regions", "region", figure)).as(figure).isEqualTo(sums);
            assertThat(regions.json().path(figure)).isEqualTo(countries.json().path(figure));
        }
        assertThat(lines(regions, "regions", "region", "countries"))
                .isEqualTo(Map.of("150", 3L, "002", 1L, "142", 2L, "019", 1L, "009", 2L));
        assertThat(regions.json().path("regions").path(0)).hasToString("""
                {"region":"150","name":"Europe","countries":3,"live":34,"library":3,"total":37,"share":0.355769}""");
    }

    @Test
    void the_curve_has_every_day_from_the_first_to_the_last_and_grows_by_each() {
        var event = FUNCTION.given("by-day");
        FUNCTION.count(on(TODAY.minusDays(2), event, Phase.LIVE, 3));
        FUNCTION.count(on(TODAY, event, Phase.LIVE, 1));
        FUNCTION.count(on(TODAY, event, Phase.LIBRARY, 2));
        var told = FUNCTION.send(about(CURVE, event)).json();

        assertThat(told.path("zone").asText()).isEqualTo("Europe/Brussels");
        assertThat(told.path("total").asLong()).isEqualTo(6);
        assertThat(told.path("days")).hasToString("""
                [{"day":"2027-02-27","live":3,"library":0,"total":3,"cumulated":3},\
                {"day":"2027-02-28","live":0,"library":0,"total":0,"cumulated":3},\
                {"day":"2027-03-01","live":1,"library":2,"total":3,"cumulated":6}]""");
    }

    @Test
    void the_headline_has_the_sums_and_who_is_not_counted() {
        var event = FUNCTION.given("headline");
        FUNCTION.count(liveFrom(event, "DE", Phase.LIVE, 4));
        FUNCTION.count(liveFrom(event, "FR", Phase.LIBRARY, 1));
        FUNCTION.count(standing(event, Standing.UNPAID, 1));
        FUNCTION.count(standing(event, Standing.WAITING, 2));
        FUNCTION.count(standing(event, Standing.CANCELLED, 3));
        var told = FUNCTION.send(about(HEADLINE, event)).json();

        assertThat(figures(told, "live", "library", "total", "unpaid", "waiting", "cancelled", "countries"))
                .containsExactly(4L, 1L, 5L, 1L, 2L, 3L, 2L);
        assertThat(told.path("relationships")).hasToString("[{\"relationship\":\"CUSTOMER\",\"registrations\":5}]");
        assertThat(told.path("languages"))
                .hasToString("[{\"language\":\"en\",\"name\":\"English\",\"registrations\":5}]");
        assertThat(told.path("asOf").asText()).isEqualTo(FUNCTION.newest().toString());
        assertThat(told.has("forecast"))
                .as("a day is too little for a forecast")
                .isFalse();
    }

    @Test
    void the_headline_foresees_how_many_will_come_and_whether_that_was_planned() {
        var planned = Conferences.expecting(1_000, 2_000, Conferences.details(EventState.PUBLISHED));
        var event = FUNCTION.given("foreseen", planned);
        for (int day = 0; day <= 4; day++) {
            FUNCTION.count(on(TODAY.minusDays(day), event, Phase.LIVE, 10));
        }
        var forecast = FUNCTION.send(about(HEADLINE, event)).json().path("forecast");

        // 74 days to the 14th of May, ten a day, and fifty so far.
        assertThat(forecast).hasToString("""
                {"at":"2027-05-14","expected":790,"low":790,"high":790,"outlook":"TOO_FEW"}""");
    }

    @Test
    void an_event_that_nobody_has_registered_for_has_answers_too() {
        var event = FUNCTION.given("empty");

        assertThat(FUNCTION.send(about(COUNTRIES, event)).json().path("countries"))
                .hasToString("[]");
        assertThat(FUNCTION.send(about(REGIONS, event)).json().path("regions")).hasToString("[]");
        assertThat(FUNCTION.send(about(CURVE, event)).json().path("days")).hasToString("[]");
        var told = FUNCTION.send(about(HEADLINE, event)).json();
        assertThat(figures(told, "live", "library", "total", "unpaid", "waiting", "cancelled", "countries"))
                .containsOnly(0L);
        assertThat(told.has("asOf")).isFalse();
        assertThat(FUNCTION.send(about(COUNTRIES, event).header("accept", "text/csv"))
                        .text())
                .isEqualTo("alpha2,alpha3,numeric,region,subRegion,name,live,library,total,share\r\n");
    }

    @Test
    void countries_are_grouped_by_region_or_by_nothing() {
        var event = FUNCTION.given("grouped");
        for (var by : List.of("", "continent", "REGION")) {
            var reply = FUNCTION.send(about(COUNTRIES, event).query("by", by));
            assertThat(reply.status()).as(by).isEqualTo(400);
            assertThat(reply.problem()).isEqualTo("invalid-query");
            assertThat(reply.json().at("/errors/0/parameter").asText()).isEqualTo("by");
        }
    }

    @Test
    void who_is_of_another_organisation_or_of_none_finds_nothing() {
        var event = FUNCTION.given("somebodys");
        FUNCTION.count(liveFrom(event, "DE", Phase.LIVE, 1));
        for (var question : questions(event)) {
            for (var groups : List.of("[organiser:others reader:others]", "[sponsor:somebodys:b1]", "")) {
                var reply = FUNCTION.send(question.groups(groups));
                assertThat(reply.status()).as(groups).isEqualTo(404);
                assertThat(reply.problem()).isEqualTo("not-found");
            }
            assertThat(FUNCTION.send(question.groups("[organiser:acme]")).status())
                    .isEqualTo(200);
            var taken = FUNCTION.send(
                    question.path(Map.of("organisationId", "others")).groups("[organiser:others organiser:acme]"));
            assertThat(taken.status()).isEqualTo(404);
            assertThat(taken.problem()).isEqualTo("event-not-found");
        }
    }

    @Test
    void an_event_that_is_not_there_has_no_statistics() {
        for (var id : List.of("unknown", "NO_ID")) {
            assertThat(FUNCTION.send(about(COUNTRIES, Conferences.jconf()).path(Map.of("eventId", id)))
                            .problem())
                    .isEqualTo("event-not-found");
        }
    }

    private static List<HttpSample> questions(Event event) {
        return List.of(about(HEADLINE, event), about(COUNTRIES, event), about(REGIONS, event), about(CURVE, event));
    }

    private static List<Long> figures(JsonNode told, String... names) {
        return List.of(names).stream().map(name -> told.path(name).asLong(-1)).toList();
    }
}
