package org.plenary.local.engine.mapping;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The threads of a mapping. Closing wakes those that only wait for something to do and lets those that are inside a
 * function finish, for a while.
 */
final class Workers implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final Set<Thread> waiting = new HashSet<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    void start(String name, Runnable work) {
        threads.add(Thread.ofVirtual().name(name).start(work));
    }

    boolean open() {
        return closing.getCount() > 0;
    }

    /** Waits that long, or until closed. */
    void pause(Duration time) {
        try {
            closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does something that may block for long and that closing may break off. */
    <T> T waitFor(Supplier<T> source) {
        var thread = Thread.currentThread();
        synchronized (waiting) {
            waiting.add(thread);
            if (!open()) {
                thread.interrupt();
            }
        }
        try {
            return source.get();
        } finally {
            synchronized (waiting) {
                waiting.remove(thread);
                // What comes next is work, not waiting: it must not meet an interrupt that came a moment too late.
                Thread.interrupted();
            }
        }
    }

    @Override
    public void close() {
        synchronized (waiting) {
            closing.countDown();
            waiting.forEach(Thread::interrupt);
        }
        long end = System.nanoTime() + GRACE.toNanos();
        try {
            for (var thread : threads) {
                thread.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.forEach(Thread::interrupt);
    }
}
