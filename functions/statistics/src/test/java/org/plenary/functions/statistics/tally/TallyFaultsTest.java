package org.plenary.functions.statistics.tally;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.testkit.fault.CrashPoints;
import org.plenary.testkit.fault.Histories;
import org.plenary.testkit.fault.History;
import org.plenary.testkit.fault.WireRequest;

/** The counts are those of the table, whatever way the stream is delivered in and whatever fails on the way. */
final class TallyFaultsTest {
    private static final FaultyTally TALLY = new FaultyTally();
    private static final Pattern CHECKPOINT = Pattern.compile("SET (#\\d+)=(:\\d+)");

    @AfterEach
    void stripNothing() {
        TALLY.http.strip(UnaryOperator.identity());
    }

    @Test
    void however_the_stream_is_delivered_the_counts_are_those_of_the_table() {
        Histories.run("tally", 1000, history -> history("tally", history).play());
    }

    @Test
    void wherever_the_tally_crashes_the_next_delivery_counts_what_is_missing() {
        CrashPoints.each(TALLY.http, "tally", history -> new TwoSignups(history("crash", history)));
    }

    @Test
    void without_the_condition_on_the_checkpoint_changes_are_counted_twice() {
        TALLY.http.strip(request -> isCount(request) ? request.withoutCondition() : request);

        Histories.mustBreak(
                "checkpoint without condition",
                history -> history("bare", history).play());
    }

    @Test
    void a_checkpoint_that_need_only_be_smaller_counts_twice_what_a_twin_has_counted_in_part() {
        TALLY.http.strip(request -> isCount(request) ? request.withCondition(smaller(request)) : request);

        Histories.mustBreak(
                "checkpoint < last", history -> history("smaller", history).play());
    }

    @Test
    void sequence_numbers_compared_as_text_lose_changes() {
        Histories.mustBreak(
                "numbers as text",
                history -> new TallyHistory(TALLY, "text", history, TallyRecord::numberedAsText).play());
    }

    @Test
    void whoever_goes_by_the_event_name_misses_who_cancels_and_who_moves() {
        Histories.mustBreak(
                "event name", history -> new TallyHistory(TALLY, "name", history, TallyRecord::byEventName).play());
    }

    private static boolean isCount(WireRequest request) {
        return request.is("UpdateItem", TALLY.statistics);
    }

    /** The rule that looks right and is not: whatever was read, as long as the checkpoint only moves on. */
    private static String smaller(WireRequest request) {
        var set = CHECKPOINT.matcher(request.body().path("UpdateExpression").asText());
        if (!set.find()) {
            throw new IllegalStateException("an update of the counts without a checkpoint");
        }
        return "attribute_not_exists(%1$s) OR %1$s < %2$s".formatted(set.group(1), set.group(2));
    }

    private static TallyHistory history(String name, History history) {
        return new TallyHistory(TALLY, name, history, UnaryOperator.identity());
    }

    /** Two signups, in two shards, which Lambda delivers again after a crash. */
    private record TwoSignups(TallyHistory history) implements CrashPoints.Flow {
        TwoSignups {
            history.signUpAndDeal();
        }

        @Override
        public void run() {
            history.deliverAll();
        }

        @Override
        public void recover() {
            history.drain();
        }

        @Override
        public void check() {
            history.drain();
            history.check();
        }
    }
}
