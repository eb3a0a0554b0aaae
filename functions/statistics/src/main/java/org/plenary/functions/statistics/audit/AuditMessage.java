package org.plenary.functions.statistics.audit;

import io.micronaut.json.tree.JsonNode;
import org.plenary.domain.audit.AuditId;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.event.SeriesId;

/** The body of a message of the queue of audits. What it does not know is passed over. */
record AuditMessage(JsonNode body) {
    /**
     * What it asks for.
     *
     * @throws RuntimeException where it asks for nothing
     */
    AuditRequest request() {
        var audit = new AuditId(text("auditId"));
        return body.get("seriesId") == null
                ? new AuditRequest.OfEvent(new EventId(text("eventId")), audit)
                : new AuditRequest.OfSeries(
                        new OrganisationId(text("organisationId")), new SeriesId(text("seriesId")), audit);
    }

    private String text(String name) {
        var value = body.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a request for an audit without " + name);
        }
        return value.getStringValue();
    }
}
