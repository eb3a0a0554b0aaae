package org.plenary.local.engine.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.plenary.local.engine.account.LocalAccount;

/** What EventBridge calls a function with whose schedule has no input of its own. */
final class ScheduledEvent {

    private ScheduledEvent() {}

    static byte[] of(ScheduleMapping mapping, Instant now) {
        var event = JsonNodeFactory.instance
                .objectNode()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", "Scheduled Event")
                .put("source", "aws.events")
                .put("account", LocalAccount.ID)
                .put("time", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", LocalAccount.REGION);
        event.putArray("resources").add(LocalAccount.arn("events", "rule/" + mapping.function()));
        event.putObject("detail");
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
