package org.plenary.local.engine.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.plenary.local.engine.data.ReplacedFile;

/** Positions in a file, by function and shard: {@code {"Dispatcher": {"shardId-1": "200"}}}. */
public final class KeptPositions implements StreamPositions {

    private final ReplacedFile file;
    private final ObjectNode positions;

    private KeptPositions(ReplacedFile file) {
        this.file = file;
        positions = file.read().deepCopy();
    }

    /** Goes on with what is in the file, which is made where there is none. */
    public static KeptPositions in(Path file) {
        return new KeptPositions(new ReplacedFile(file));
    }

    @Override
    public synchronized Optional<String> of(String function, String shardId) {
        return Optional.ofNullable(positions.path(function).path(shardId).textValue());
    }

    @Override
    public synchronized void reached(String function, String shardId, String sequenceNumber) {
        positions.withObjectProperty(function).put(shardId, sequenceNumber);
        file.replace(positions);
    }
}
