package org.plenary.functions.statistics.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.plenary.domain.event.EventId;
import org.plenary.domain.tally.Counts;
import org.plenary.functions.statistics.tally.DealtStream.Dealt;
import org.plenary.testkit.fault.Fault;
import org.plenary.testkit.fault.FaultPlan;
import org.plenary.testkit.fault.History;
import org.plenary.testkit.fault.Mishap;
import org.plenary.testkit.fault.WireRequest;

/** An event whose registrations change, and its tally, to which the changes are delivered in every way that Lambda may deliver them in. */
final class TallyHistory {
    private static final int ROUNDS = 3;
    private static final int LARGEST_BATCH = 12;

    private final FaultyTally tally;
    private final History history;
    private final EventId event;
    private final CountedTable table;
    private final UnaryOperator<TallyRecord> seen;
    private final List<Reader> readers = new ArrayList<>();

    /** @param seen what the function is shown of a record */
    TallyHistory(FaultyTally tally, String name, History history, UnaryOperator<TallyRecord> seen) {
        this.tally = tally;
        this.history = history;
        this.event = new EventId(name + "-" + history.seed());
        this.table = new CountedTable(tally, event.value(), history);
        this.seen = seen;
    }

    /** The table changes; then the stream is delivered under faults, then what is left without, and the counts are right. */
    void play() {
        changeAndDeal();
        tally.http.follow(history, faults());
        for (int step = 0; step < 2 * readers.size() + 2 && !drained(); step++) {
            history.oneOf(readers).deliver();
        }
        drain();
        check();
    }

    private void changeAndDeal() {
        for (int round = 0; round < ROUNDS; round++) {
            table.change();
        }
        deal();
    }

    /** Somebody registers, and somebody else. */
    void signUpAndDeal() {
        table.register("a0", "DE");
        table.register("b0", "FR");
        deal();
    }

    private void deal() {
        tally.http.follow(history, FaultPlan.NONE);
        var stream = new DealtStream(event.value(), history);
        tally.changes.sinceLastLook().forEach(stream::deal);
        stream.lineages().forEach(lineage -> readers.add(new Reader(lineage)));
    }

    void drain() {
        tally.http.follow(history, FaultPlan.NONE);
        readers.forEach(reader -> {
            while (!reader.drained()) {
                reader.deliverNext();
            }
        });
    }

    /** All that there is, each shard in one batch. */
    void deliverAll() {
        readers.forEach(Reader::deliverAll);
    }

    void check() {
        var counted = new TreeMap<String, Long>();
        for (var prefix : List.of("countries", "days#", "people")) {
            tally.metrics.readAll(event, prefix).forEach(counts -> addTo(counted, counts));
        }
        assertThat(counted).isEqualTo(table.grouped());
    }

    private static void addTo(Map<String, Long> counted, Counts counts) {
        counts.counters().forEach((counter, count) -> {
            if (count != 0) {
                counted.put(counts.metric().name() + " " + counter, count);
            }
        });
    }

    private boolean drained() {
        return readers.stream().allMatch(Reader::drained);
    }

    private FaultPlan faults() {
        return FaultPlan.drawn(history.random(), 0.25, request -> possible(request));
    }

    private List<Fault> possible(WireRequest request) {
        var twin = new Mishap.Meanwhile(() -> history.oneOf(readers).deliverAsTwin());
        return request.operation().equals("UpdateItem")
                ? List.of(
                        Fault.crashBefore(),
                        Fault.crashAfter(),
                        Fault.timeoutBefore(),
                        Fault.timeoutAfter(),
                        new Fault.Throttle(),
                        new Fault.Before(twin),
                        new Fault.Before(twin),
                        new Fault.After(twin))
                : List.of(Fault.crashAfter(), Fault.timeoutAfter(), new Fault.Before(twin), new Fault.After(twin));
    }

    /** The mapping's reading of a shard and then of its children, at least once each record. */
    private final class Reader {
        private final List<Dealt> lineage;
        private int shard;
        private int position;

        Reader(List<Dealt> lineage) {
            this.lineage = lineage;
            lineage.forEach(each -> each.records.removeIf(record -> !tally.isPassedOn(record)));
            skipEmpty();
        }

        boolean drained() {
            return shard == lineage.size();
        }

        /** The next batch: as it is, or begun a little before, or in two halves, or twice. */
        void deliver() {
            switch (history.random().nextInt(4)) {
                case 0 -> {
                    position = Math.max(0, position - history.random().nextInt(1, 5));
                    deliverNext();
                }
                case 1 -> {
                    int before = position;
                    int in = shard;
                    deliverNext();
                    position = in == shard ? before : position;
                }
                default -> deliverNext();
            }
        }

        /** Where it stands, somebody else begins as well, and gets less far or further. */
        void deliverAsTwin() {
            if (!drained()) {
                call(lineage.get(shard), Math.max(0, position - history.random().nextInt(3)));
            }
        }

        void deliverNext() {
            if (drained()) {
                return;
            }
            var records = lineage.get(shard).records;
            int from = position;
            int in = shard;
            int delivered = call(lineage.get(in), from);
            // What a twin has read further meanwhile is no business of this one.
            position = from + delivered;
            shard = in;
            if (position >= records.size()) {
                shard++;
                position = 0;
                skipEmpty();
            }
        }

        /** How many records were counted. */
        private int call(Dealt dealt, int from) {
            int most = Math.min(dealt.records.size() - from, history.random().nextInt(1, LARGEST_BATCH + 1));
            var batch = dealt.records.subList(from, from + most);
            return history.step(
                            "%s from %d, %d records".formatted(dealt.id.substring(dealt.id.indexOf('-')), from, most),
                            () -> tally.call(dealt.id, batch.stream().map(seen).toList()))
                    .filter(failed -> failed.isEmpty())
                    .map(_ -> most)
                    .orElse(0);
        }

        void deliverAll() {
            lineage.forEach(dealt -> tally.call(dealt.id, dealt.records));
        }

        private void skipEmpty() {
            while (!drained() && lineage.get(shard).records.isEmpty()) {
                shard++;
            }
        }
    }
}
