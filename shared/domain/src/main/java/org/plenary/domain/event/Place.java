package org.plenary.domain.event;

import org.plenary.domain.CountryCode;
import org.plenary.domain.OneLine;

/** Where an event takes place. */
public sealed interface Place {
    /** On the internet only. */
    record Online() implements Place {}

    /** At an address that people travel to. */
    record Venue(Name name, Name city, CountryCode country) implements Place {}

    /** The name of a building or a city; at most 100 characters. */
    record Name(String value) {
        private static final int LONGEST = 100;

        public Name {
            value = OneLine.of(value, LONGEST);
        }
    }

    Place ONLINE = new Online();
}
