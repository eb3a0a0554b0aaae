package org.plenary.local.runner.rush.population;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** An employer that does not exist, at a domain that cannot: both example domains belong to nobody (RFC 2606, section 3). */
record Company(String name, String domain) {

    private static final List<String> NAMES = List.of(
            "Amber Heron",
            "Blue Kettle",
            "Copper Thistle",
            "Drowsy Fox",
            "Eleven Lanterns",
            "Far Meadow",
            "Gentle Otter",
            "Hollow Oak",
            "Idle Compass",
            "Juniper Gate",
            "Kindly Crane",
            "Lucid Pebble",
            "Marble Wren",
            "North Orchard",
            "Opal Ferry",
            "Paper Harbour",
            "Quiet Anvil",
            "Rusty Sextant",
            "Silver Badger",
            "Tall Cedar",
            "Umber Field",
            "Velvet Acorn",
            "Wandering Loom",
            "Yellow Quay");
    private static final List<String> TRADES = List.of(
            "Analytics",
            "Bakeries",
            "Bearings",
            "Ceramics",
            "Energy",
            "Freight",
            "Instruments",
            "Insurance",
            "Irrigation",
            "Laboratories",
            "Logistics",
            "Optics",
            "Press",
            "Robotics",
            "Software",
            "Systems",
            "Textiles",
            "Turbines");
    private static final List<String> FORMS =
            List.of("Ltd", "GmbH", "S.A.", "S.r.l.", "B.V.", "Inc.", "AB", "A.Ş.", "Cooperative");

    static Company invent(Random random) {
        var name = pick(NAMES, random) + " " + pick(TRADES, random);
        var label = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        var top = random.nextBoolean() ? "example.org" : "example.com";
        return new Company(name + " " + pick(FORMS, random), label + "." + top);
    }

    private static String pick(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
