package org.plenary.aws.tally;

import static java.util.stream.Collectors.toMap;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.domain.CountryCode;
import org.plenary.domain.audit.AuditId;
import org.plenary.domain.audit.AuditReport;
import org.plenary.domain.audit.AuditReports;
import org.plenary.domain.audit.CityFigures;
import org.plenary.domain.audit.Counter;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.event.SeriesId;
import org.plenary.domain.tally.Metric;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What audits leave, beside the metrics: {@code audit}, {@code cities#DE}, and under organisation and series {@code distinct}. Each is put whole,
 * for nothing else writes it.
 */
@Singleton
@Requires(bean = StatisticsTable.class)
public final class DynamoDbAuditReports implements AuditReports {
    /** People wrote them: a country's go for good within days of the last audit that met somebody from there, which is every day. */
    static final Duration CITIES_ARE_KEPT = Duration.ofDays(7);

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbAuditReports(DynamoDbClient client, StatisticsTable name) {
        this.client = client;
        this.table = name.table();
    }

    @Override
    public Optional<AuditReport> latest(EventId event) {
        return item(event.value(), "audit")
                .map(item -> new AuditReport(
                        event,
                        new AuditId(text(item, "auditId")),
                        Instant.parse(text(item, "asOf")),
                        drift(event, item),
                        Integer.parseInt(number(item, "inMotion")),
                        there(item, "repaired").bool()));
    }

    @Override
    public void put(AuditReport report) {
        put(
                report.event().value(),
                "audit",
                Map.of(
                        "auditId", fromS(report.audit().value()),
                        "asOf", fromS(report.asOf().toString()),
                        "drift",
                                fromM(report.drift().entrySet().stream()
                                        .collect(toMap(
                                                entry -> entry.getKey().toString(),
                                                entry -> number(entry.getValue())))),
                        "inMotion", number(report.inMotion()),
                        "repaired", fromBool(report.repaired())));
    }

    @Override
    public Optional<CitiesAsOf> cities(EventId event, CountryCode country) {
        return item(event.value(), "cities#" + country)
                .map(item -> new CitiesAsOf(
                        new CityFigures(
                                country,
                                there(item, "cities").l().stream()
                                        .map(AttributeValue::m)
                                        .map(city -> new CityFigures.Of(
                                                text(city, "city"), Long.parseLong(number(city, "registrations"))))
                                        .toList(),
                                Long.parseLong(number(item, "other")),
                                Long.parseLong(number(item, "notGiven"))),
                        Instant.parse(text(item, "asOf"))));
    }

    @Override
    public void put(EventId event, CitiesAsOf cities) {
        var figures = cities.figures();
        var named = figures.named().stream()
                .map(city -> fromM(Map.of("city", fromS(city.city()), "registrations", number(city.registrations()))))
                .toList();
        put(
                event.value(),
                "cities#" + figures.country(),
                Map.of(
                        "asOf", fromS(cities.asOf().toString()),
                        "expiresAt", number(cities.asOf().plus(CITIES_ARE_KEPT).getEpochSecond()),
                        "cities", fromL(named),
                        "other", number(figures.other()),
                        "notGiven", number(figures.notGiven())));
    }

    @Override
    public Optional<SeriesPeople> people(OrganisationId organisation, SeriesId series) {
        return item(key(organisation, series), "distinct")
                .map(item -> new SeriesPeople(
                        Long.parseLong(number(item, "distinct")),
                        Long.parseLong(number(item, "registrations")),
                        Instant.parse(text(item, "asOf"))));
    }

    @Override
    public void put(OrganisationId organisation, SeriesId series, SeriesPeople people) {
        put(
                key(organisation, series),
                "distinct",
                Map.of(
                        "asOf", fromS(people.asOf().toString()),
                        "distinct", number(people.distinct()),
                        "registrations", number(people.registrations())));
    }

    /** No event's id has a slash. */
    private static String key(OrganisationId organisation, SeriesId series) {
        return organisation + "/" + series;
    }

    private Optional<Map<String, AttributeValue>> item(String owner, String metric) {
        var found = client.getItem(get -> get.tableName(table)
                        .key(Map.of("eventId", fromS(owner), "metric", fromS(metric)))
                        .consistentRead(true))
                .item();
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private void put(String owner, String metric, Map<String, AttributeValue> attributes) {
        var item = new HashMap<>(attributes);
        item.put("eventId", fromS(owner));
        item.put("metric", fromS(metric));
        client.putItem(put -> put.tableName(table).item(item));
    }

    /** The metric's name and the counter's stand in one, as {@link Counter} writes itself; neither has a blank. */
    private static Map<Counter, Long> drift(EventId event, Map<String, AttributeValue> item) {
        return there(item, "drift").m().entrySet().stream()
                .collect(toMap(
                        entry -> counter(event, entry.getKey()),
                        entry -> Long.valueOf(entry.getValue().n())));
    }

    private static Counter counter(EventId event, String text) {
        int blank = text.indexOf(' ');
        return new Counter(new Metric(event, text.substring(0, blank)), text.substring(blank + 1));
    }

    private static AttributeValue number(long value) {
        return fromN(Long.toString(value));
    }

    private static String number(Map<String, AttributeValue> item, String name) {
        return there(item, name).n();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return there(item, name).s();
    }

    private static AttributeValue there(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).orElseThrow();
    }
}
