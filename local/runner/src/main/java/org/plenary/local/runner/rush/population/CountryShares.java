package org.plenary.local.runner.rush.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** How many people come from which country: many from a few, few from many, and from some only one. */
final class CountryShares {

    /** So many countries stay with their one person, where there are more than that. */
    static final int LONELY = 12;

    private static final List<String> LARGEST = List.of(
            "IN", "US", "DE", "BR", "GB", "RU", "ES", "FR", "TR", "IT", "MX", "PL", "CN", "JP", "NG", "CO", "NL", "CA",
            "AR", "UA", "EG", "KE", "ID", "PT", "GR", "CZ", "KR", "RO", "VN", "SE", "IL", "IR", "PK", "BD", "BG", "HU",
            "TH", "AT");

    private CountryShares() {}

    /** People by country code; every one of the {@code countries} has somebody. */
    static Map<String, Integer> of(int people, int countries, Random random) {
        var codes = codes(random);
        if (countries < 1 || countries > codes.size() || people < countries) {
            throw new IllegalArgumentException("%d people cannot come from exactly %d of the %d countries"
                    .formatted(people, countries, codes.size()));
        }
        var crowded = countries > LONELY ? countries - LONELY : countries;
        var shares = new LinkedHashMap<String, Integer>();
        codes.stream().limit(countries).forEach(code -> shares.put(code, 1));
        var more = divide(people - countries, crowded, random);
        for (int i = 0; i < crowded; i++) {
            shares.merge(codes.get(i), more[i], Integer::sum);
        }
        return shares;
    }

    /** So many countries that are none of these; fewer where there are no more. */
    static List<String> others(Set<String> known, int howMany, Random random) {
        return codes(random).stream()
                .filter(code -> !known.contains(code))
                .limit(howMany)
                .toList();
    }

    private static List<String> codes(Random random) {
        var others = new ArrayList<>(Arrays.asList(Locale.getISOCountries()));
        others.removeAll(LARGEST);
        Collections.shuffle(others, random);
        var codes = new ArrayList<>(LARGEST);
        codes.addAll(others);
        return codes;
    }

    /** By Zipf's law with some noise: the n-th largest part is about an n-th of the largest. */
    private static int[] divide(int people, int parts, Random random) {
        var weights = IntStream.rangeClosed(1, parts)
                .mapToDouble(rank -> (0.7 + 0.6 * random.nextDouble()) / rank)
                .toArray();
        var sum = Arrays.stream(weights).sum();
        var shares = Arrays.stream(weights)
                .mapToInt(weight -> (int) (people * weight / sum))
                .toArray();
        shares[0] += people - Arrays.stream(shares).sum();
        return shares;
    }
}
