package org.plenary.domain.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Phase;
import org.plenary.domain.registration.Relationship;
import org.plenary.domain.tally.Increment;
import org.plenary.domain.tally.Metric;

/**
 * What of a registration is counted.
 *
 * @param phase and {@code day}: facts of the moment of registering, never computed again
 */
public record CountedRegistration(
        EventId event,
        Standing standing,
        CountryCode country,
        Phase phase,
        LocalDate day,
        Relationship relationship,
        LanguageTag language,
        Instant registeredAt) {

    /** What it adds to the counters of its event. */
    public List<Increment> increments() {
        return counted(1);
    }

    /** What goes with it when it goes. */
    public List<Increment> decrements() {
        return counted(-1);
    }

    private List<Increment> counted(long by) {
        var people = RegistrationCounters.people(event);
        if (standing != Standing.LIVE) {
            return List.of(one(people, RegistrationCounters.of(standing), by));
        }
        return List.of(
                one(RegistrationCounters.countries(event), RegistrationCounters.of(phase, country), by),
                one(RegistrationCounters.days(event, day), RegistrationCounters.of(phase, day), by),
                one(people, RegistrationCounters.of(relationship), by),
                one(people, RegistrationCounters.of(language), by));
    }

    private Increment one(Metric metric, String counter, long by) {
        return new Increment(metric, counter, by, registeredAt);
    }
}
