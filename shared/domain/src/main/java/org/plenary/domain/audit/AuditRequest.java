package org.plenary.domain.audit;

import org.plenary.domain.event.EventId;
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.event.SeriesId;

/** What is to be audited. */
public sealed interface AuditRequest {
    AuditId audit();

    /** One event. */
    record OfEvent(EventId event, AuditId audit) implements AuditRequest {}

    /** All events of a series, and how many people they have together. */
    record OfSeries(OrganisationId organisation, SeriesId series, AuditId audit) implements AuditRequest {}
}
