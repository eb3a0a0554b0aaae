package org.plenary.local.engine.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** What a call of a function means for the batch it was given. */
sealed interface BatchOutcome {

    record Done() implements BatchOutcome {}

    record Failed(String reason) implements BatchOutcome {}

    /** Only these messages (by message id or sequence number) failed; at least one, and all of them were sent. */
    record PartlyFailed(Set<String> items) implements BatchOutcome {

        public PartlyFailed {
            items = Set.copyOf(items);
        }
    }

    /**
     * Reads a result as Lambda does: where the mapping asks for reports, an answer that is none, or that names an item
     * nobody sent, fails the batch whole.
     */
    static BatchOutcome of(InvocationResult result, boolean reported, Set<String> sent) {
        return switch (result) {
            case InvocationResult.Failed(var type, var message) -> new Failed(type + ": " + message);
            case InvocationResult.TimedOut() -> new Failed("timed out");
            case InvocationResult.Answered(var json) -> reported ? Report.read(json, sent) : new Done();
        };
    }

    /** {@code {"batchItemFailures": [{"itemIdentifier": "…"}]}}; none, or null in its place, is a success. */
    final class Report {

        private static final ObjectMapper JSON = new ObjectMapper();

        private Report() {}

        private static BatchOutcome read(byte[] answer, Set<String> sent) {
            try {
                var json = JSON.readTree(answer);
                return json.isMissingNode() || json.isNull() ? new Done() : read(json, sent);
            } catch (IOException e) {
                return new BatchOutcome.Failed("the answer is no JSON");
            }
        }

        private static BatchOutcome read(JsonNode report, Set<String> sent) {
            var failures = report.path("batchItemFailures");
            if (report.isObject() && (failures.isMissingNode() || failures.isNull())) {
                return new Done();
            }
            if (!failures.isArray()) {
                return new BatchOutcome.Failed("the answer is no report of batch item failures");
            }
            Set<String> items = new HashSet<>();
            failures.forEach(failure -> items.add(failure.path("itemIdentifier").asText()));
            if (!sent.containsAll(items)) {
                return new BatchOutcome.Failed("the answer names an item that was not sent");
            }
            return items.isEmpty() ? new Done() : new PartlyFailed(items);
        }
    }
}
