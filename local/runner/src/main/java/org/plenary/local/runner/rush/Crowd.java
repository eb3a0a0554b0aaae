package org.plenary.local.runner.rush;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.plenary.local.runner.rush.population.Person;
import org.plenary.local.runner.rush.population.Population;

/** All the people of a population in front of one signup form, some of them at the same time. */
final class Crowd {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Http http;
    private final URI registrations;
    private final SignupTally tally;

    Crowd(Http http, URI registrations, SignupTally tally) {
        this.http = http;
        this.registrations = registrations;
        this.tally = tally;
    }

    /** Ends when everybody had an answer. Who signs up again does so right after: the impatient second click. */
    void signUp(Population population, int atATime) throws InterruptedException {
        var queue = new ConcurrentLinkedQueue<>(population.people());
        Callable<Void> worker = () -> serve(queue, population);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var served : threads.invokeAll(Collections.nCopies(atATime, worker))) {
                served.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a signup ended in a way that was not foreseen", e.getCause());
        }
    }

    private Void serve(Queue<Person> queue, Population population) throws InterruptedException {
        for (var person = queue.poll(); person != null; person = queue.poll()) {
            signUp(person);
            var again = population.repeatOf(person);
            if (again.isPresent()) {
                signUp(again.get());
            }
        }
        return null;
    }

    private void signUp(Person person) throws InterruptedException {
        for (var pause = FIRST_PAUSE; !ends(person); pause = longer(pause)) {
            // Not all at the same moment again.
            Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(pause.toNanos())));
        }
    }

    private boolean ends(Person person) throws InterruptedException {
        var start = System.nanoTime();
        try {
            var answer = http.post(registrations, person);
            var latency = Duration.ofNanos(System.nanoTime() - start);
            switch (answer.status()) {
                case 202 -> tally.accepted(latency);
                case 429 -> tally.throttled(latency);
                default -> tally.refused(answer.status() + " " + answer.problem());
            }
            return answer.status() != 429;
        } catch (IOException e) {
            tally.refused("no answer: " + e.getClass().getSimpleName());
            return true;
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
