package org.plenary.local.runner.rush.population;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Names of one language. */
record NamePool(String language, Order order, List<Name> first, List<Name> family, List<String> cities) {

    /** A name in its own script, and as it is spelt in a mail address. */
    record Name(String written, String spelt) {

        /** From {@code written} or {@code written=spelt}, with {@code _} for a blank. */
        static Name parse(String text) {
            var equals = text.indexOf('=');
            var written = equals < 0 ? text : text.substring(0, equals);
            var spelt = equals < 0 ? text.toLowerCase(Locale.ROOT) : text.substring(equals + 1);
            return new Name(written.replace('_', ' '), spelt);
        }
    }

    /** Which of a person's names is written first. */
    enum Order {
        FIRST_NAME_FIRST("%1$s %2$s"),
        FAMILY_FIRST("%2$s %1$s"),
        FAMILY_FIRST_JOINED("%2$s%1$s");

        private final String format;

        Order(String format) {
            this.format = format;
        }
    }

    /** A person's whole name. */
    Name name(Random random) {
        var own = pick(first, random);
        var inherited = pick(family, random);
        return new Name(order.format.formatted(own.written, inherited.written), own.spelt + "." + inherited.spelt);
    }

    String city(Random random) {
        return pick(cities, random);
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
