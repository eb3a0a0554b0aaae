package org.plenary.local.runner.rush.population;

import java.util.List;
import java.util.Random;

/** Invents one person after the other. */
final class Inventor {

    private static final List<String> RELATIONSHIPS =
            List.of("CUSTOMER", "PARTNER", "PROSPECT", "DISTRIBUTOR", "RESELLER", "PROVIDER", "ALLIANCE", "OTHER");

    private final Random random;
    private final NamePools names;

    Inventor(Random random, NamePools names) {
        this.random = random;
        this.names = names;
    }

    /** Somebody from there; the number keeps addresses apart. */
    Person invent(String country, int number) {
        var pool = names.of(country);
        var name = pool.name(random);
        var company = Company.invent(random);
        return new Person(
                name.written(),
                "%s.%s@%s".formatted(name.spelt(), Integer.toString(number, Character.MAX_RADIX), company.domain()),
                company.name(),
                country,
                often(0.6) ? pool.city(random) : "",
                RELATIONSHIPS.get(random.nextInt(RELATIONSHIPS.size())),
                often(0.8) ? pool.language() : "en");
    }

    private boolean often(double share) {
        return random.nextDouble() < share;
    }
}
