package org.plenary.functions.statistics.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.testkit.fault.History;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * The records of DynamoDB Local's one shard, dealt by their partition key to several shards that roll over to children, and numbered anew, with
 * 21 to 40 digits: as a large table's stream on AWS.
 */
final class DealtStream {
    private static final int SHARDS = 2;
    private static final BigInteger TWENTY_ONE_DIGITS = BigInteger.TEN.pow(20);
    private static final BigInteger FORTY_ONE_DIGITS = BigInteger.TEN.pow(40);

    /** One shard: its own records after its parent's. */
    static final class Dealt {
        final String id;
        final List<TallyRecord> records = new ArrayList<>();
        private BigInteger number;

        Dealt(String id, BigInteger number) {
            this.id = id;
            this.number = number;
        }
    }

    private final String prefix;
    private final History history;

    /** By partition, the shard and its children so far. */
    private final Map<Integer, List<Dealt>> lineages = new LinkedHashMap<>();

    DealtStream(String prefix, History history) {
        this.prefix = prefix;
        this.history = history;
    }

    void deal(Record change) {
        var key =
                Optional.ofNullable(change.dynamodb().keys().get("eventBucket")).orElseThrow();
        int partition = Math.floorMod(key.s().hashCode(), SHARDS);
        var lineage = lineages.computeIfAbsent(partition, _ -> new ArrayList<>(List.of(begin(partition, 0))));
        if (history.random().nextInt(12) == 0) {
            lineage.add(begin(partition, lineage.size()));
        }
        var shard = lineage.getLast();
        shard.number = next(shard.number);
        shard.records.add(TallyRecord.of(change, shard.number.toString()));
    }

    /** Each a shard and its children, which are read one after the other. */
    List<List<Dealt>> lineages() {
        return List.copyOf(lineages.values());
    }

    private Dealt begin(int partition, int generation) {
        return new Dealt(
                "%s-%d-%d".formatted(prefix, partition, generation),
                TWENTY_ONE_DIGITS.add(BigInteger.valueOf(history.random().nextLong(1_000_000_000L))));
    }

    /** Larger by a little, or by so much that it has more digits, and begins with others. */
    private BigInteger next(BigInteger number) {
        var larger = history.random().nextInt(4) == 0
                ? number.multiply(BigInteger.valueOf(history.random().nextLong(2, 1_000_000)))
                : number;
        var next = larger.add(BigInteger.valueOf(history.random().nextLong(1, 1_000_000L)));
        return next.compareTo(FORTY_ONE_DIGITS) < 0 ? next : number.add(BigInteger.ONE);
    }
}
