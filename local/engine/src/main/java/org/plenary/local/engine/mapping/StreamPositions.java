package org.plenary.local.engine.mapping;

import java.util.Optional;

/** How far functions have come with the shards of their streams, so that a mapping that is started again goes on from there. */
public interface StreamPositions {

    /** The sequence number of the last record of this shard that the function is done with; empty before the first. */
    Optional<String> of(String function, String shardId);

    /** The function is done with all records up to this one. */
    void reached(String function, String shardId, String sequenceNumber);

    /** Remembers nothing: each mapping begins at its starting position. */
    static StreamPositions none() {
        return new StreamPositions() {

            @Override
            public Optional<String> of(String function, String shardId) {
                return Optional.empty();
            }

            @Override
            public void reached(String function, String shardId, String sequenceNumber) {}
        };
    }
}
