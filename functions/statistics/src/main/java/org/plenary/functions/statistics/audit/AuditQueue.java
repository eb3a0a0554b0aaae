package org.plenary.functions.statistics.audit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queue of audits that are asked for. An audit takes longer than a caller may wait. */
@Singleton
@Requires(bean = AuditQueueUrl.class)
final class AuditQueue {
    private final SqsClient sqs;
    private final AuditQueueUrl url;
    private final JsonMapper json;

    AuditQueue(SqsClient sqs, AuditQueueUrl url, JsonMapper json) {
        this.sqs = sqs;
        this.url = url;
        this.json = json;
    }

    void put(AuditRequest request) {
        var body = body(request);
        sqs.sendMessage(send -> send.queueUrl(url.queue()).messageBody(body));
    }

    private String body(AuditRequest request) {
        try {
            return json.writeValueAsString(fields(request));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, String> fields(AuditRequest request) {
        return switch (request) {
            case AuditRequest.OfEvent(var event, var audit) ->
                Map.of("eventId", event.value(), "auditId", audit.value());
            case AuditRequest.OfSeries(var organisation, var series, var audit) ->
                Map.of(
                        "organisationId", organisation.value(),
                        "seriesId", series.value(),
                        "auditId", audit.value());
        };
    }
}
