package org.plenary.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class BucketsTest {

    @Test
    void what_is_made_of_the_buckets_comes_in_their_order() {
        assertThat(Buckets.sideBySide(bucket -> bucket + "!"))
                .containsExactlyElementsOf(RegistrationId.BUCKETS.stream()
                        .map(bucket -> bucket + "!")
                        .toList());
    }

    @Test
    void all_buckets_are_worked_on_at_the_same_time() {
        var atWork = new CountDownLatch(RegistrationId.BUCKETS.size());
        var all = Buckets.sideBySide(_ -> {
            atWork.countDown();
            return metEverybody(atWork);
        });

        assertThat(all).containsOnly(true);
    }

    @Test
    void one_that_fails_does_not_stop_the_others_and_its_failure_is_told() {
        Set<String> done = ConcurrentHashMap.newKeySet();

        assertThatThrownBy(() -> Buckets.sideBySide(bucket -> work(bucket, done)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("bucket c");
        assertThat(done).hasSize(31);
    }

    @Test
    void an_error_is_told_as_it_is() {
        assertThatThrownBy(() -> Buckets.sideBySide(_ -> {
                    throw new AssertionError("not right");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("not right");
    }

    private static String work(String bucket, Set<String> done) {
        if (bucket.equals("c")) {
            throw new IllegalStateException("bucket c");
        }
        done.add(bucket);
        return bucket;
    }

    private static boolean metEverybody(CountDownLatch atWork) {
        try {
            return atWork.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
