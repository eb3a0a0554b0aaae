package org.plenary.aws.audit;

import java.util.Map;
import org.plenary.aws.message.MessageFields;
import org.plenary.domain.audit.AuditId;
import org.plenary.domain.audit.AuditRequest;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.event.SeriesId;

/** A request for an audit as a message's body: JSON with {@code auditId}, and {@code eventId} or {@code organisationId} and {@code seriesId}. */
public final class AuditMessage {
    private AuditMessage() {}

    public static String write(AuditRequest request) {
        return switch (request) {
            case AuditRequest.OfEvent(var event, var audit) ->
                MessageFields.write(Map.of("eventId", event.value(), "auditId", audit.value()));
            case AuditRequest.OfSeries(var organisation, var series, var audit) ->
                MessageFields.write(Map.of(
                        "organisationId", organisation.value(),
                        "seriesId", series.value(),
                        "auditId", audit.value()));
        };
    }

    /**
     * Reads a body. Fields that it does not know are passed over: another version may have written them.
     *
     * @throws IllegalArgumentException when it is not that of a request
     */
    public static AuditRequest read(String body) {
        var fields = MessageFields.read(body);
        var audit = new AuditId(fields.getOrDefault("auditId", ""));
        return fields.containsKey("seriesId")
                ? new AuditRequest.OfSeries(
                        new OrganisationId(fields.getOrDefault("organisationId", "")),
                        new SeriesId(fields.getOrDefault("seriesId", "")),
                        audit)
                : new AuditRequest.OfEvent(new EventId(fields.getOrDefault("eventId", "")), audit);
    }
}
