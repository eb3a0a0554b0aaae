package org.plenary.local.runner.rush;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Asks for something until it is answered: who is told to come later comes later. */
final class Insistence {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Answers answers;

    /** @param answers gets all that is answered */
    Insistence(Answers answers) {
        this.answers = answers;
    }

    /** One request. */
    @FunctionalInterface
    interface Request {
        Http.Answer send() throws IOException, InterruptedException;
    }

    /** Whether it was answered by this status in the end. */
    boolean ask(Request request, int wanted) throws InterruptedException {
        var status = send(request, wanted);
        for (var pause = FIRST_PAUSE; status == TOO_MANY_REQUESTS; pause = longer(pause)) {
            // Not all at the same moment again.
            Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(pause.toNanos())));
            status = send(request, wanted);
        }
        return status == wanted;
    }

    /** The status, or 0 without any answer. */
    private int send(Request request, int wanted) throws InterruptedException {
        var start = System.nanoTime();
        try {
            var answer = request.send();
            var latency = Duration.ofNanos(System.nanoTime() - start);
            if (answer.status() == wanted) {
                answers.accepted(latency);
            } else if (answer.status() == TOO_MANY_REQUESTS) {
                answers.throttled(latency);
            } else {
                answers.refused(answer.status() + " " + answer.problem());
            }
            return answer.status();
        } catch (IOException e) {
            answers.refused("no answer: " + e.getClass().getSimpleName());
            return 0;
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
