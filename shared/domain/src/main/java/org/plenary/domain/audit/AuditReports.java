package org.plenary.domain.audit;

import java.time.Instant;
import java.util.Optional;
import org.plenary.domain.CountryCode;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.event.SeriesId;

/** What audits leave: of each event the last report and the cities, of each series how many people it has. */
public interface AuditReports {
    /** The last audit of the event; as consistent as a read after a write can be. */
    Optional<AuditReport> latest(EventId event);

    /** In the place of the one before. */
    void put(AuditReport report);

    /** The cities of a country as the last audit met them, and when. */
    Optional<CitiesAsOf> cities(EventId event, CountryCode country);

    /** In the place of those before. */
    void put(EventId event, CitiesAsOf cities);

    /** How many people have live registrations in the series' events together. */
    Optional<SeriesPeople> people(OrganisationId organisation, SeriesId series);

    /** In the place of the figure before. */
    void put(OrganisationId organisation, SeriesId series, SeriesPeople people);

    /** City figures with their time. */
    record CitiesAsOf(CityFigures figures, Instant asOf) {}

    /**
     * People of a series, each counted once.
     *
     * @param registrations theirs in all the events, so that both are as of the same time
     */
    record SeriesPeople(long distinct, long registrations, Instant asOf) {}
}
