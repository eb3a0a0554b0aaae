package org.plenary.functions.statistics.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.functions.statistics.query.StatisticsFunction.CITIES;
import static org.plenary.functions.statistics.query.StatisticsFunction.HEADLINE;
import static org.plenary.functions.statistics.query.StatisticsFunction.NOW;
import static org.plenary.functions.statistics.query.StatisticsFunction.SERIES_HEADLINE;
import static org.plenary.functions.statistics.query.StatisticsFunction.about;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.domain.CountryCode;
import org.plenary.domain.audit.AuditId;
import org.plenary.domain.audit.AuditReport;
import org.plenary.domain.audit.AuditReports.CitiesAsOf;
import org.plenary.domain.audit.AuditReports.SeriesPeople;
import org.plenary.domain.audit.CityFigures;
import org.plenary.domain.audit.Counter;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.SeriesId;
import org.plenary.domain.statistics.RegistrationCounters;
import org.plenary.testkit.Conferences;
import org.plenary.testkit.HttpSample;

/** What only an audit knows. */
final class AuditedStatisticsTest {
    private static final StatisticsFunction FUNCTION = new StatisticsFunction();
    private static final CountryCode NIGERIA = new CountryCode("NG");

    @Test
    void the_headline_tells_of_the_last_audit_and_by_how_much_counters_of_any_kind_were_wrong() {
        var event = FUNCTION.given("audited");
        assertThat(FUNCTION.send(about(HEADLINE, event)).json().has("audit")).isFalse();
        var before = FUNCTION.send(about(HEADLINE, event)).header("etag");
        var countries = RegistrationCounters.countries(event.id());
        FUNCTION.audits()
                .put(new AuditReport(
                        event.id(),
                        new AuditId("audit-1"),
                        NOW,
                        Map.of(
                                new Counter(countries, "LDE"), 2L,
                                new Counter(countries, "LFR"), -1L,
                                new Counter(RegistrationCounters.people(event.id()), "r:OTHER"), 4L),
                        0,
                        true));
        var reply = FUNCTION.send(about(HEADLINE, event).header("if-none-match", before));

        assertThat(reply.json().path("audit")).hasToString("{\"asOf\":\"2027-03-01T12:00:00Z\",\"drift\":7}");
        assertThat(FUNCTION.send(about(HEADLINE, event).header("accept", "text/csv"))
                        .text())
                .endsWith("audit,asOf,2027-03-01T12:00:00Z\r\naudit,drift,7\r\n");
    }

    @Test
    void the_people_of_a_series_are_each_counted_once_as_of_their_own_time() {
        var event =
                FUNCTION.given("people-1", Conferences.inSeries("people", Conferences.details(EventState.PUBLISHED)));
        assertThat(FUNCTION.send(about(SERIES_HEADLINE, "people")).json().has("people"))
                .isFalse();
        FUNCTION.audits().put(event.organisation(), new SeriesId("people"), new SeriesPeople(7, 9, NOW));

        assertThat(FUNCTION.send(about(SERIES_HEADLINE, "people")).json().path("people"))
                .hasToString("{\"distinct\":7,\"registrations\":9,\"asOf\":\"2027-03-01T12:00:00Z\"}");
        assertThat(FUNCTION.send(about(SERIES_HEADLINE, "people").header("accept", "text/csv"))
                        .text())
                .contains("registrations,,0\r\n")
                .endsWith("people,distinct,7\r\npeople,registrations,9\r\npeople,asOf,2027-03-01T12:00:00Z\r\n");
    }

    @Test
    void cities_are_those_that_the_last_audit_met() {
        var event = FUNCTION.given("with-cities");
        put(event, new CityFigures.Of("Lagos", 12), new CityFigures.Of("Abuja", 3));

        assertThat(FUNCTION.send(cities(event)).text()).isEqualTo("""
                {"eventId":"with-cities","country":"NG","asOf":"2027-03-01T12:00:00Z",\
                "cities":[{"city":"Lagos","registrations":12},{"city":"Abuja","registrations":3}],"other":4,"notGiven":5}""");
    }

    @Test
    void before_an_audit_no_city_is_known() {
        assertThat(FUNCTION.send(cities(FUNCTION.given("without-cities"))).text())
                .isEqualTo("""
                {"eventId":"without-cities","country":"NG","cities":[],"other":0,"notGiven":0}""");
    }

    @Test
    void what_somebody_wrote_as_their_city_is_no_formula_in_a_spreadsheet() {
        var event = FUNCTION.given("with-a-formula");
        put(event, new CityFigures.Of("=HYPERLINK(\"http://example.org\")", 1));
        var reply = FUNCTION.send(cities(event).header("accept", "text/csv"));

        assertThat(reply.text()).isEqualTo("""
                group,city,registrations\r
                city,"'=HYPERLINK(""http://example.org"")",1\r
                other,,4\r
                notGiven,,5\r
                """);
        assertThat(reply.header("content-disposition")).contains("with-a-formula-cities-NG-20270301T120000Z.csv");
    }

    @Test
    void only_a_country_has_cities_and_only_the_organisation_sees_them() {
        var event = FUNCTION.given("hidden-cities");
        for (var code : List.of("ZZ", "ng", "DEU")) {
            var reply = FUNCTION.send(cities(event).path(Map.of("country", code)));
            assertThat(reply.status()).as(code).isEqualTo(404);
            assertThat(reply.problem()).isEqualTo("not-found");
        }
        assertThat(FUNCTION.send(cities(event).path(Map.of("country", "XK"))).status())
                .isEqualTo(200);
        assertThat(FUNCTION.send(cities(event).groups("[organiser:others]")).status())
                .isEqualTo(404);
        assertThat(FUNCTION.send(cities(event)
                                .path(Map.of("organisationId", "others"))
                                .groups("[organiser:others]"))
                        .problem())
                .isEqualTo("event-not-found");
    }

    private static HttpSample cities(Event event) {
        return about(CITIES, event);
    }

    private static void put(Event event, CityFigures.Of... named) {
        FUNCTION.audits().put(event.id(), new CitiesAsOf(new CityFigures(NIGERIA, List.of(named), 4, 5), NOW));
    }
}
