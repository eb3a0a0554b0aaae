package org.plenary.domain.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plenary.domain.CountryCode;
import org.plenary.domain.statistics.Standing;

/** The cities of live registrations, country by country. Not for several threads. */
public final class Cities {
    /** How many cities of a country are named; the others are summed up. */
    public static final int NAMED = 50;

    /** By country and comparable name, how often it is written how. The city that was not given is the empty name. */
    private final Map<CountryCode, Map<String, Map<String, Long>>> spellings = new HashMap<>();

    /** Counts one more, where it is live. */
    public void add(Recounted.Kept kept) {
        if (kept.counted().standing() == Standing.LIVE) {
            add(kept.counted().country(), kept.city().value(), 1);
        }
    }

    /** Adds what another has counted, of others. */
    public void add(Cities other) {
        other.spellings.forEach((country, cities) -> cities.values()
                .forEach(written -> written.forEach((spelling, count) -> add(country, spelling, count))));
    }

    private void add(CountryCode country, String spelling, long count) {
        spellings
                .computeIfAbsent(country, _ -> new HashMap<>())
                .computeIfAbsent(comparable(spelling), _ -> new HashMap<>())
                .merge(spelling, count, Long::sum);
    }

    /** The countries that somebody is from. */
    public Set<CountryCode> countries() {
        return Set.copyOf(spellings.keySet());
    }

    /** A country's cities, the largest first, and by name where they are as large. */
    public CityFigures of(CountryCode country) {
        var cities = spellings.getOrDefault(country, Map.of());
        var ranked = cities.entrySet().stream()
                .filter(city -> !city.getKey().isEmpty())
                .map(city -> new CityFigures.Of(usual(city.getValue()), sum(city.getValue())))
                .sorted(Comparator.comparingLong(CityFigures.Of::registrations)
                        .reversed()
                        .thenComparing(CityFigures.Of::city))
                .toList();
        var named = ranked.subList(0, Math.min(NAMED, ranked.size()));
        var others = ranked.subList(named.size(), ranked.size());
        return new CityFigures(
                country,
                named,
                others.stream().mapToLong(CityFigures.Of::registrations).sum(),
                sum(cities.getOrDefault("", Map.of())));
    }

    /** Capitals and gaps do not make another city; accents do, for some do. */
    private static String comparable(String city) {
        return city.replaceAll("[\\s\\p{Z}]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static long sum(Map<String, Long> written) {
        return written.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String usual(Map<String, Long> written) {
        return written.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Not the cities: they would end in a log. */
    @Override
    public String toString() {
        return "Cities of " + spellings.size() + " countries";
    }
}
