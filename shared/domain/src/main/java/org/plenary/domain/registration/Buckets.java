package org.plenary.domain.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** The buckets of an event, worked on side by side. */
public final class Buckets {
    private Buckets() {}

    /** What the task makes of each bucket. Every bucket is worked on to its end, and then the first failure is thrown, if there was one. */
    public static <T> List<T> sideBySide(Function<String, T> task) {
        var work = new ArrayList<Future<T>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            RegistrationId.BUCKETS.forEach(bucket -> work.add(threads.submit(() -> task.apply(bucket))));
        }
        return work.stream().map(Buckets::result).toList();
    }

    private static <T> T result(Future<T> ended) {
        if (ended.state() == Future.State.FAILED) {
            switch (ended.exceptionNow()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case Throwable checked -> throw new IllegalStateException(checked);
            }
        }
        return ended.resultNow();
    }
}
