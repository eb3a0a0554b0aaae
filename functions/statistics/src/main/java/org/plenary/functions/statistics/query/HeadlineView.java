package org.plenary.functions.statistics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.audit.AuditReports.SeriesPeople;
import org.plenary.domain.statistics.Forecast;
import org.plenary.domain.statistics.PeopleFigures;
import org.plenary.domain.statistics.Standing;

/** The headline numbers. Their table has rows for the time and the rule as well; the other tables have lines of figures alone. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record HeadlineView(
        @JsonUnwrapped Head head,
        long unpaid,
        long waiting,
        long cancelled,
        long countries,
        List<RelationshipLine> relationships,
        List<LanguageLine> languages,
        @Nullable ForecastView forecast,
        @Nullable AuditView audit,
        @Nullable PeopleView people)
        implements View {

    /** How many have this relationship to the organiser. */
    @Serdeable
    record RelationshipLine(String relationship, long registrations) {}

    /** How many are written to in this language. */
    @Serdeable
    record LanguageLine(String language, String name, long registrations) {}

    /** How many live registrations are expected when the event starts. */
    @Serdeable
    record ForecastView(LocalDate at, long expected, long low, long high, String outlook) {
        private static ForecastView of(Forecast forecast) {
            return new ForecastView(
                    forecast.at(),
                    forecast.expected(),
                    forecast.low(),
                    forecast.high(),
                    forecast.outlook().name());
        }

        private Stream<List<Object>> rows() {
            return Stream.of(
                    List.of("forecast", "at", at),
                    List.of("forecast", "expected", expected),
                    List.of("forecast", "low", low),
                    List.of("forecast", "high", high),
                    List.of("forecast", "outlook", outlook));
        }
    }

    /** The last audit: by how much counters of any kind were too high or too low, all added up. */
    @Serdeable
    record AuditView(Instant asOf, long drift) {
        private static AuditView of(Headline.Audited audit) {
            return new AuditView(audit.asOf(), audit.drift());
        }

        private Stream<List<Object>> rows() {
            return Stream.of(List.of("audit", "asOf", asOf), List.of("audit", "drift", drift));
        }
    }

    /** Each person of a series counted once, as the last audit of the series met them; and their registrations at that time. */
    @Serdeable
    record PeopleView(long distinct, long registrations, Instant asOf) {
        private static PeopleView of(SeriesPeople people) {
            return new PeopleView(people.distinct(), people.registrations(), people.asOf());
        }

        private Stream<List<Object>> rows() {
            return Stream.of(
                    List.of("people", "distinct", distinct),
                    List.of("people", "registrations", registrations),
                    List.of("people", "asOf", asOf));
        }
    }

    static HeadlineView of(Subject subject, Headline headline, Locale language) {
        var people = headline.people();
        return new HeadlineView(
                Head.of(subject, headline.asOf(), headline.countries().total()),
                people.of(Standing.UNPAID),
                people.of(Standing.WAITING),
                people.of(Standing.CANCELLED),
                headline.countries().by().size(),
                relationships(people),
                languages(people, language),
                headline.forecast().map(ForecastView::of).orElse(null),
                headline.audit().map(AuditView::of).orElse(null),
                headline.distinct().map(PeopleView::of).orElse(null));
    }

    private static List<RelationshipLine> relationships(PeopleFigures people) {
        return people.relationships().entrySet().stream()
                .map(entry -> new RelationshipLine(entry.getKey().name(), entry.getValue()))
                .sorted(Comparator.comparingLong(RelationshipLine::registrations)
                        .reversed()
                        .thenComparing(RelationshipLine::relationship))
                .toList();
    }

    private static List<LanguageLine> languages(PeopleFigures people, Locale language) {
        return people.languages().entrySet().stream()
                .map(entry -> line(entry, language))
                .sorted(Comparator.comparingLong(LanguageLine::registrations)
                        .reversed()
                        .thenComparing(LanguageLine::language))
                .toList();
    }

    private static LanguageLine line(Map.Entry<String, Long> entry, Locale language) {
        var name = Locale.forLanguageTag(entry.getKey()).getDisplayLanguage(language);
        return new LanguageLine(entry.getKey(), name, entry.getValue());
    }

    @Override
    public CsvTable table() {
        var rows = Stream.of(
                        sums(),
                        relationships.stream()
                                .flatMap(each -> row("relationship", each.relationship(), each.registrations())),
                        languages.stream().flatMap(each -> row("language", each.language(), each.registrations())),
                        Stream.ofNullable(forecast).flatMap(ForecastView::rows),
                        Stream.ofNullable(audit).flatMap(AuditView::rows),
                        Stream.ofNullable(people).flatMap(PeopleView::rows))
                .flatMap(each -> each)
                .toList();
        return new CsvTable(List.of("figure", "of", "value"), rows);
    }

    private Stream<List<Object>> sums() {
        return Stream.of(
                        row("asOf", "", head.asOf()),
                        row("rule", "", head.rule()),
                        row("registrations", "", head.registrations()),
                        row("live", "", head.live()),
                        row("library", "", head.library()),
                        row("total", "", head.total()),
                        row("unpaid", "", unpaid),
                        row("waiting", "", waiting),
                        row("cancelled", "", cancelled),
                        row("countries", "", countries))
                .flatMap(each -> each);
    }

    private static Stream<List<Object>> row(String figure, String of, @Nullable Object value) {
        return value == null ? Stream.empty() : Stream.of(List.of(figure, of, value));
    }
}
