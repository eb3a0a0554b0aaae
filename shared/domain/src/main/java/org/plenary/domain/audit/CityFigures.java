package org.plenary.domain.audit;

import java.util.List;
import org.plenary.domain.CountryCode;

/**
 * Where in a country live registrations are from.
 *
 * @param named the largest, at most {@link Cities#NAMED}
 * @param other those from all other cities
 * @param notGiven those who named none
 */
public record CityFigures(CountryCode country, List<Of> named, long other, long notGiven) {
    public CityFigures {
        named = List.copyOf(named);
    }

    /**
     * One city, as it is written most often.
     *
     * @param registrations 1 or more
     */
    public record Of(String city, long registrations) {}
}
