package org.plenary.aws.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plenary.domain.CountryCode;
import org.plenary.domain.audit.AuditId;
import org.plenary.domain.audit.AuditReport;
import org.plenary.domain.audit.AuditReports.CitiesAsOf;
import org.plenary.domain.audit.AuditReports.SeriesPeople;
import org.plenary.domain.audit.CityFigures;
import org.plenary.domain.audit.Counter;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.event.SeriesId;
import org.plenary.domain.tally.Metric;
import org.plenary.testkit.Database;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@Tag("contract")
final class DynamoDbAuditReportsTest {
    private static final Instant NOON = Instant.parse("2049-06-10T12:00:00.123Z");
    private static final EventId EVENT = new EventId("jconf-2049");
    private static final CountryCode GERMANY = new CountryCode("DE");

    private final DynamoDbClient client = Database.newClient();
    private final String table = Database.create().table("StatisticsTable");
    private final DynamoDbAuditReports reports = new DynamoDbAuditReports(client, new StatisticsTable(table));

    @Test
    void the_last_report_of_an_event_is_found_as_it_was_put() {
        assertThat(reports.latest(EVENT)).isEmpty();
        reports.put(new AuditReport(EVENT, new AuditId("first"), NOON, Map.of(), 3, true));
        var last = new AuditReport(
                EVENT,
                new AuditId("second"),
                NOON,
                Map.of(
                        new Counter(new Metric(EVENT, "countries"), "LDE"), -2L,
                        new Counter(new Metric(EVENT, "people"), "r:PARTNER"), 1L),
                0,
                false);
        reports.put(last);

        assertThat(reports.latest(EVENT)).contains(last);
    }

    @Test
    void the_cities_of_a_country_are_found_as_they_were_put_and_forgotten_a_week_later() {
        assertThat(reports.cities(EVENT, GERMANY)).isEmpty();
        var cities = new CitiesAsOf(
                new CityFigures(GERMANY, List.of(new CityFigures.Of("Köln", 2), new CityFigures.Of("Bonn", 1)), 7, 4),
                NOON);
        reports.put(EVENT, cities);

        assertThat(reports.cities(EVENT, GERMANY)).contains(cities);
        var key = Map.of("eventId", fromS("jconf-2049"), "metric", fromS("cities#DE"));
        assertThat(client.getItem(get -> get.tableName(table).key(key)).item())
                .containsEntry(
                        "expiresAt",
                        fromN(Long.toString(NOON.plus(Duration.ofDays(7)).getEpochSecond())));
    }

    @Test
    void people_of_a_series_are_those_of_one_organisation() {
        var people = new SeriesPeople(5, 8, NOON);
        reports.put(new OrganisationId("acme"), new SeriesId("jconf"), people);

        assertThat(reports.people(new OrganisationId("acme"), new SeriesId("jconf")))
                .contains(people);
        assertThat(reports.people(new OrganisationId("rival"), new SeriesId("jconf")))
                .isEmpty();
    }
}
