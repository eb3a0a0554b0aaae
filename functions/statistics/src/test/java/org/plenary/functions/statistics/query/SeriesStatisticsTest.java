package org.plenary.functions.statistics.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.functions.statistics.query.StatisticsFunction.SERIES_COUNTRIES;
import static org.plenary.functions.statistics.query.StatisticsFunction.SERIES_CURVE;
import static org.plenary.functions.statistics.query.StatisticsFunction.SERIES_HEADLINE;
import static org.plenary.functions.statistics.query.StatisticsFunction.TODAY;
import static org.plenary.functions.statistics.query.StatisticsFunction.about;
import static org.plenary.functions.statistics.query.StatisticsFunction.lines;
import static org.plenary.functions.statistics.query.StatisticsFunction.liveFrom;
import static org.plenary.functions.statistics.query.StatisticsFunction.on;
import static org.plenary.functions.statistics.query.StatisticsFunction.standing;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.event.Phase;
import org.plenary.domain.statistics.Standing;
import org.plenary.testkit.Conferences;

/** What is told of the events of a series together. */
final class SeriesStatisticsTest {
    private static final StatisticsFunction FUNCTION = new StatisticsFunction();

    @Test
    void a_series_is_the_sum_of_its_events_and_names_them() {
        var first = part("summed-1", "summed", EventState.PUBLISHED);
        var second = part("summed-2", "summed", EventState.CANCELLED);
        FUNCTION.count(liveFrom(first, "DE", Phase.LIVE, 2));
        FUNCTION.count(liveFrom(first, "FR", Phase.LIBRARY, 1));
        FUNCTION.count(liveFrom(second, "DE", Phase.LIVE, 3));
        FUNCTION.count(standing(second, Standing.CANCELLED, 1));
        FUNCTION.count(liveFrom(FUNCTION.given("not-of-it"), "DE", Phase.LIVE, 7));

        var countries = FUNCTION.send(about(SERIES_COUNTRIES, "summed"));
        assertThat(lines(countries, "countries", "alpha2", "total")).isEqualTo(Map.of("DE", 5L, "FR", 1L));
        assertThat(countries.json().path("seriesId").asText()).isEqualTo("summed");
        assertThat(countries.json().has("eventId")).isFalse();
        assertThat(countries.json().path("events").toString()).contains("\"summed-1\"", "\"summed-2\"");
        assertThat(countries.json().path("registrations").asLong()).isEqualTo(6);

        var headline = FUNCTION.send(about(SERIES_HEADLINE, "summed")).json();
        assertThat(headline.path("registrations").asLong()).isEqualTo(6);
        assertThat(headline.path("cancelled").asLong()).isEqualTo(1);
        assertThat(headline.path("live").asLong()).isEqualTo(5);
        assertThat(headline.path("languages").path(0).path("registrations").asLong())
                .isEqualTo(6);
    }

    @Test
    void the_days_of_a_series_are_summed() {
        var first = part("curved-1", "curved", EventState.PUBLISHED);
        var second = part("curved-2", "curved", EventState.PUBLISHED);
        FUNCTION.count(on(TODAY, first, Phase.LIBRARY, 2));
        FUNCTION.count(on(TODAY, second, Phase.LIVE, 1));
        var told = FUNCTION.send(about(SERIES_CURVE, "curved")).json();

        assertThat(told.path("days")).hasToString("""
                [{"day":"2027-03-01","live":1,"library":2,"total":3,"cumulated":3}]""");
        assertThat(told.has("zone")).isFalse();
    }

    @Test
    void a_draft_counts_for_nothing_in_its_series() {
        part("drafted-1", "drafted", EventState.PUBLISHED);
        part("drafted-2", "drafted", EventState.DRAFT);
        part("draft-alone", "drafts-alone", EventState.DRAFT);

        assertThat(FUNCTION.send(about(SERIES_HEADLINE, "drafted")).json().path("events"))
                .hasToString("[\"drafted-1\"]");
        assertThat(FUNCTION.send(about(SERIES_HEADLINE, "drafts-alone")).status())
                .isEqualTo(404);
    }

    @Test
    void two_organisations_may_have_a_series_of_one_name_and_neither_sees_the_others() {
        part("shared-name", "shared", EventState.PUBLISHED);
        var details = Conferences.inSeries("shared", Conferences.details(EventState.PUBLISHED));
        FUNCTION.given(
                Event.create(new EventId("shared-name-of-others"), new OrganisationId("others"), details, "2026"));

        assertThat(FUNCTION.send(about(SERIES_HEADLINE, "shared")).json().path("events"))
                .hasToString("[\"shared-name\"]");
    }

    @Test
    void who_is_of_another_organisation_finds_no_series_and_an_unknown_one_is_not_there() {
        part("hidden-1", "hidden", EventState.PUBLISHED);
        for (var question : List.of(SERIES_HEADLINE, SERIES_COUNTRIES, SERIES_CURVE)) {
            for (var groups : List.of("[organiser:others]", "")) {
                assertThat(FUNCTION.send(about(question, "hidden").groups(groups))
                                .status())
                        .isEqualTo(404);
            }
            for (var unknown : List.of("unknown", "NO_ID")) {
                assertThat(FUNCTION.send(about(question, unknown)).problem()).isEqualTo("not-found");
            }
            assertThat(FUNCTION.send(about(question, "hidden")).status()).isEqualTo(200);
        }
    }

    @Test
    void a_series_is_grouped_by_region_and_told_as_a_table_too() {
        FUNCTION.count(liveFrom(part("tabled-1", "tabled", EventState.PUBLISHED), "DE", Phase.LIVE, 2));
        FUNCTION.count(liveFrom(part("tabled-2", "tabled", EventState.PUBLISHED), "FR", Phase.LIVE, 2));
        var reply = FUNCTION.send(
                about(SERIES_COUNTRIES, "tabled").query("by", "region").header("accept", "text/csv"));

        assertThat(reply.text()).endsWith("150,Europe,2,4,0,4,1.000000\r\n");
        assertThat(reply.header("content-disposition")).contains("tabled-regions-");
        assertThat(FUNCTION.send(about(SERIES_COUNTRIES, "tabled").query("by", "event"))
                        .status())
                .isEqualTo(400);
    }

    private static Event part(String id, String series, EventState state) {
        return FUNCTION.given(id, Conferences.inSeries(series, Conferences.details(state)));
    }
}
