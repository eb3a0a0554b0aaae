package org.plenary.domain.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.domain.CountryCode;
import org.plenary.domain.event.Phase;
import org.plenary.domain.registration.Relationship;
import org.plenary.domain.tally.Counts;

/** What the counters of {@link RegistrationCounters} tell. Each counter is asked for by its name, so one of newer code is passed over. */
public final class RegistrationFigures {
    private static final List<CountryCode> COUNTRIES =
            CountryCode.accepted().stream().map(CountryCode::new).toList();
    private static final List<Relationship> RELATIONSHIPS = List.of(Relationship.values());
    private static final List<Standing> STANDINGS = List.of(Standing.values());
    private static final List<String> LANGUAGES = Stream.concat(
                    Arrays.stream(Locale.getISOLanguages()), Stream.of(RegistrationCounters.UNCODED))
            .distinct()
            .toList();

    private RegistrationFigures() {}

    /** By country, from {@link RegistrationCounters#countries}. */
    public static Figures<CountryCode> byCountry(Counts countries) {
        return new Figures<>(
                counted(
                        COUNTRIES,
                        country -> new Figure(
                                countries.of(RegistrationCounters.of(Phase.LIVE, country)),
                                countries.of(RegistrationCounters.of(Phase.LIBRARY, country)))),
                countries.asOf());
    }

    /** By day, from all {@link RegistrationCounters#days} of an event. */
    public static Figures<LocalDate> byDay(List<Counts> months) {
        return months.stream()
                .map(RegistrationFigures::byDay)
                .reduce(new Figures<>(Map.of(), Optional.empty()), Figures::plus);
    }

    private static Figures<LocalDate> byDay(Counts counts) {
        var month = YearMonth.parse(counts.metric().name().substring(RegistrationCounters.DAYS.length()));
        var days = IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .toList();
        return new Figures<>(
                counted(
                        days,
                        day -> new Figure(
                                counts.of(RegistrationCounters.of(Phase.LIVE, day)),
                                counts.of(RegistrationCounters.of(Phase.LIBRARY, day)))),
                counts.asOf());
    }

    /** From {@link RegistrationCounters#people}. */
    public static PeopleFigures people(Counts people) {
        return new PeopleFigures(
                counted(RELATIONSHIPS, relationship -> people.of(RegistrationCounters.of(relationship))),
                counted(LANGUAGES, language -> people.of(RegistrationCounters.ofLanguage(language))),
                counted(STANDINGS, standing -> people.of(RegistrationCounters.of(standing))),
                people.asOf());
    }

    private static <K, C> Map<K, C> counted(Collection<K> keys, Function<K, C> count) {
        return keys.stream().collect(Collectors.toMap(key -> key, count));
    }
}
