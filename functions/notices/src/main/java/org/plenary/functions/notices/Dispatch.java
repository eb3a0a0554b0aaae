package org.plenary.functions.notices;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.domain.notice.Notice;
import org.plenary.domain.notice.NoticeQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the notices that a batch of changes calls for on the queue, and does nothing else. */
@Singleton
@Requires(bean = NoticeQueue.class)
final class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private record Owed(int position, Notice notice) {}

    private final NoticeQueue queue;

    Dispatch(NoticeQueue queue) {
        this.queue = queue;
    }

    /**
     * Dispatches a batch, in order.
     *
     * @return the sequence number of the first record that failed: Lambda hands out that one and all behind it again. Some of those may
     *     have been put on the queue already; that repeat is harmless, for a mail that has left is not due any more
     */
    Optional<String> dispatch(List<DynamodbStreamRecord> changes) {
        var failed = new TreeSet<Integer>();
        var owed = owed(changes, failed);
        for (int from = 0; from < owed.size(); from += NoticeQueue.MOST) {
            var chunk = owed.subList(from, Math.min(from + NoticeQueue.MOST, owed.size()));
            failed.addAll(putFailures(chunk));
        }
        return failed.stream().findFirst().map(changes::get).map(ChangeNotice::sequenceNumber);
    }

    // One that cannot be read holds up nobody: the others are put, and the mapping's retries end with it alone.
    private static List<Owed> owed(List<DynamodbStreamRecord> changes, Set<Integer> failed) {
        var owed = new ArrayList<Owed>();
        for (int position = 0; position < changes.size(); position++) {
            try {
                var at = position;
                ChangeNotice.of(changes.get(position)).ifPresent(notice -> owed.add(new Owed(at, notice)));
            } catch (RuntimeException unreadable) {
                LOG.error("change {} cannot be read", ChangeNotice.sequenceNumber(changes.get(position)), unreadable);
                failed.add(position);
            }
        }
        return owed;
    }

    private List<Integer> putFailures(List<Owed> chunk) {
        try {
            var refused = queue.put(chunk.stream().map(Owed::notice).toList());
            return refused.stream().map(chunk::get).map(Owed::position).toList();
        } catch (RuntimeException outage) {
            LOG.error("{} notices could not be put on the queue", chunk.size(), outage);
            return chunk.stream().map(Owed::position).toList();
        }
    }
}
