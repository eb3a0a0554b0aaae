package org.plenary.functions.statistics.query;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.audit.AuditReports;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventDetails;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Events;
import org.plenary.domain.event.Phase;
import org.plenary.domain.registration.Relationship;
import org.plenary.domain.statistics.CountedRegistration;
import org.plenary.domain.statistics.Standing;
import org.plenary.domain.tally.CountedChange;
import org.plenary.domain.tally.Metrics;
import org.plenary.domain.tally.SequenceNumber;
import org.plenary.domain.tally.Shard;
import org.plenary.domain.tally.Tally;
import org.plenary.testkit.Backend;
import org.plenary.testkit.Conferences;
import org.plenary.testkit.HttpLambda;
import org.plenary.testkit.HttpLambda.Reply;
import org.plenary.testkit.HttpSample;
import org.plenary.testkit.SettableClock;

/** The function as tests use it: its real handler on a database of its own, called by a reader of {@code acme} at a time that they set. */
final class StatisticsFunction {
    static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2027-03-01");

    static final HttpSample HEADLINE = HttpSample.of("statistics/headline.json");
    static final HttpSample COUNTRIES = HttpSample.of("statistics/countries.json");
    static final HttpSample REGIONS = HttpSample.of("statistics/regions.json");
    static final HttpSample CITIES = HttpSample.of("statistics/cities.json");
    static final HttpSample CURVE = HttpSample.of("statistics/curve.json");
    static final HttpSample SERIES_HEADLINE = HttpSample.of("statistics/series-headline.json");
    static final HttpSample SERIES_COUNTRIES = HttpSample.of("statistics/series-countries.json");
    static final HttpSample SERIES_CURVE = HttpSample.of("statistics/series-curve.json");

    final SettableClock clock = new SettableClock(NOW);
    private final ApplicationContext context = ApplicationContext.builder()
            .properties(Backend.start().environment())
            .singletons(clock)
            .start();
    private final HttpLambda<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> lambda = new HttpLambda<>(
            new StatisticsHandler(context), APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPResponse.class);
    private long counted;

    /** A published event of {@code acme}. */
    Event given(String id) {
        return given(id, Conferences.details(EventState.PUBLISHED));
    }

    Event given(String id, EventDetails details) {
        return given(Conferences.event(id, details));
    }

    Event given(Event event) {
        context.getBean(Events.class).create(event);
        return event;
    }

    /** Lets the tally count them, a second after what was counted before. */
    void count(CountedRegistration... registrations) {
        counted++;
        var changes = List.of(registrations).stream()
                .flatMap(registration -> registration.increments().stream())
                .toList();
        new Tally(context.getBean(Metrics.class))
                .count(
                        Shard.of("shardId-00000001-0000"),
                        List.of(new CountedChange(
                                new SequenceNumber("%021d".formatted(counted)), NOW.plusSeconds(counted), changes)));
    }

    /** What audits leave. */
    AuditReports audits() {
        return context.getBean(AuditReports.class);
    }

    /** When what was counted last was committed. */
    Instant newest() {
        return NOW.plusSeconds(counted);
    }

    /** Live registrations of today, so many. */
    static CountedRegistration[] liveFrom(Event event, String country, Phase phase, int registrations) {
        return repeat(registration(event, Standing.LIVE, country, phase, TODAY), registrations);
    }

    static CountedRegistration[] on(LocalDate day, Event event, Phase phase, int registrations) {
        return repeat(registration(event, Standing.LIVE, "DE", phase, day), registrations);
    }

    static CountedRegistration[] standing(Event event, Standing standing, int registrations) {
        return repeat(registration(event, standing, "DE", Phase.LIVE, TODAY), registrations);
    }

    static CountedRegistration[] repeat(CountedRegistration registration, int times) {
        return IntStream.range(0, times).mapToObj(_ -> registration).toArray(CountedRegistration[]::new);
    }

    static CountedRegistration registration(
            Event event, Standing standing, String country, Phase phase, LocalDate day) {
        return new CountedRegistration(
                event.id(),
                standing,
                new CountryCode(country),
                phase,
                day,
                Relationship.CUSTOMER,
                new LanguageTag("en"),
                NOW);
    }

    Reply send(HttpSample request) {
        return lambda.send(request);
    }

    /** The sample's question about this event, in English and in JSON. */
    static HttpSample about(HttpSample sample, Event event) {
        return plain(sample.path(
                Map.of("organisationId", "acme", "eventId", event.id().value())));
    }

    /** The sample's question about this series of {@code acme}, in English and in JSON. */
    static HttpSample about(HttpSample sample, String seriesId) {
        return plain(sample.path(Map.of("organisationId", "acme", "seriesId", seriesId)));
    }

    private static HttpSample plain(HttpSample sample) {
        return sample.groups("[reader:acme]")
                .header("accept", "application/json")
                .header("accept-language", "en");
    }

    /** What the lines of a list say of each: the value of one field to that of another. */
    static Map<String, Long> lines(Reply reply, String list, String key, String value) {
        return reply.json()
                .path(list)
                .valueStream()
                .collect(Collectors.toMap(
                        line -> line.path(key).asText(),
                        line -> line.path(value).asLong()));
    }
}
