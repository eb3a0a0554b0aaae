package org.plenary.local.runner.rush.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.local.runner.rush.population.NamePool.Name;
import org.plenary.local.runner.rush.population.NamePool.Order;

/** The names of {@code people.txt}, whose head describes its form. */
final class NamePools {

    private static final String EVERYBODY_ELSE = "*";

    private final Map<String, NamePool> byCountry;

    private NamePools(Map<String, NamePool> byCountry) {
        this.byCountry = byCountry;
    }

    static NamePools read() {
        try (var file = Objects.requireNonNull(NamePools.class.getResourceAsStream("people.txt"))) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NamePool of(String country) {
        var own = byCountry.get(country);
        return own != null ? own : Objects.requireNonNull(byCountry.get(EVERYBODY_ELSE));
    }

    @SuppressWarnings("StringSplitter") // the file neither begins nor ends with an empty block
    private static NamePools parse(String text) {
        var byCountry = new HashMap<String, NamePool>();
        for (var block : text.split("\n\n+")) {
            if (!block.startsWith("#")) {
                var entries = entries(block);
                var pool = pool(entries);
                words(entries, "countries").forEach(country -> byCountry.put(country, pool));
            }
        }
        return new NamePools(byCountry);
    }

    private static Map<String, String> entries(String block) {
        return block.lines()
                .map(line -> line.split("\\s+", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static NamePool pool(Map<String, String> entries) {
        return new NamePool(
                words(entries, "language").findFirst().orElseThrow(),
                order(entries.getOrDefault("order", "first-name-first")),
                names(entries, "first"),
                names(entries, "family"),
                words(entries, "cities").map(city -> city.replace('_', ' ')).toList());
    }

    private static Order order(String text) {
        return Order.valueOf(text.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static List<Name> names(Map<String, String> entries, String key) {
        return words(entries, key).map(Name::parse).toList();
    }

    private static Stream<String> words(Map<String, String> entries, String key) {
        return Stream.of(entries.getOrDefault(key, "").split("\\s+"));
    }
}
