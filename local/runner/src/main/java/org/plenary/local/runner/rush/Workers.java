package org.plenary.local.runner.rush;

import java.util.Collection;
import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Does one thing for each of many.
 *
 * @param atATime for how many at the same time
 */
record Workers(int atATime) {

    /** What is done for one. */
    @FunctionalInterface
    interface Work<T> {
        void doFor(T one) throws InterruptedException;
    }

    /** Ends when it is done for all. */
    <T> void forEach(Collection<T> all, Work<T> work) throws InterruptedException {
        var queue = new ConcurrentLinkedQueue<>(all);
        Callable<Boolean> worker = () -> empty(queue, work);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(Collections.nCopies(atATime, worker))) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request ended in a way that was not foreseen", e.getCause());
        }
    }

    private static <T> boolean empty(Queue<T> queue, Work<T> work) throws InterruptedException {
        for (var one = queue.poll(); one != null; one = queue.poll()) {
            work.doFor(one);
        }
        return true;
    }
}
