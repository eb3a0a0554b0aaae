package org.plenary.local.engine.mapping;

import java.util.List;
import java.util.Set;

/** What an event of a stream says beside its records, and what the answer to it means. */
interface Envelope {

    byte[] event(List<StreamRecord> records);

    /** What the answer means for the records with these sequence numbers. */
    BatchOutcome outcome(InvocationResult result, Set<String> sent);

    /** Records and nothing else: each call stands for itself. */
    record Plain(boolean reported) implements Envelope {

        @Override
        public byte[] event(List<StreamRecord> records) {
            return EventJson.of(records.stream().map(StreamRecord::json).toList());
        }

        @Override
        public BatchOutcome outcome(InvocationResult result, Set<String> sent) {
            return BatchOutcome.of(result, reported, sent);
        }
    }
}
