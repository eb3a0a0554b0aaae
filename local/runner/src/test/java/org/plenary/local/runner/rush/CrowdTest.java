package org.plenary.local.runner.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.plenary.local.runner.rush.StubSystem.Answer;
import org.plenary.local.runner.rush.StubSystem.Asked;
import org.plenary.local.runner.rush.population.Person;
import org.plenary.local.runner.rush.population.Population;

class CrowdTest {

    private static final Population HUNDRED = Population.invent(1, 100, 10, 5);
    private static final Workers EIGHT = new Workers(8);
    private static final Answer ACCEPTED = new Answer(202, "{}");

    private final Answers answers = new Answers();
    private final Queue<Person> registered = new ConcurrentLinkedQueue<>();

    @Test
    void everybody_signs_up_once_and_some_again() throws Exception {
        Queue<String> bodies = new ConcurrentLinkedQueue<>();

        signUp(asked -> {
            bodies.add(asked.body());
            return ACCEPTED;
        });

        assertThat(bodies).hasSize(105);
        assertThat(answers.accepted()).isEqualTo(105);
        assertThat(answers.refusals()).isEmpty();
    }

    @Test
    void who_is_registered_is_told_once_of_each_person() throws Exception {
        signUp(_ -> ACCEPTED);

        assertThat(registered).containsExactlyInAnyOrderElementsOf(HUNDRED.people());
    }

    @Test
    void nobody_is_registered_who_was_refused() throws Exception {
        signUp(_ -> new Answer(409, "{\"type\":\"/docs/problems#registration-closed\"}"));

        assertThat(registered).isEmpty();
    }

    @Test
    void who_is_told_to_come_later_comes_later_and_it_is_counted() throws Exception {
        Set<String> turnedAway = ConcurrentHashMap.newKeySet();

        signUp(asked ->
                turnedAway.add(asked.body()) ? new Answer(429, "{\"message\":\"Too Many Requests\"}") : ACCEPTED);

        assertThat(answers.accepted()).isEqualTo(105);
        assertThat(answers.failed()).isZero();
        assertThat(answers.refusals().values()).containsExactly(105);
    }

    @Test
    void a_refusal_is_counted_by_its_status_and_problem() throws Exception {
        signUp(_ -> new Answer(409, "{\"type\":\"/docs/problems#registration-closed\"}"));

        assertThat(answers.accepted()).isZero();
        assertThat(answers.refusals()).containsExactly(Map.entry("409 registration-closed", 105));
    }

    @Test
    void as_many_wait_at_the_same_time_as_were_asked_for() throws Exception {
        var eight = new CountDownLatch(8);

        signUp(_ -> {
            eight.countDown();
            return awaited(eight) ? ACCEPTED : new Answer(500, "");
        });

        assertThat(answers.accepted()).isEqualTo(105);
    }

    @Test
    void a_system_that_is_gone_refuses_everybody() throws Exception {
        try (var http = new Http()) {
            new Crowd(http, goneSystem(), answers, registered::add).signUp(HUNDRED, EIGHT);
        }

        assertThat(answers.failed()).isEqualTo(105);
        assertThat(answers.refusals().firstKey()).contains("ConnectException");
    }

    private void signUp(Function<Asked, Answer> rule) throws IOException, InterruptedException {
        try (var system = new StubSystem(rule);
                var http = new Http()) {
            new Crowd(http, system.uri(), answers, registered::add).signUp(HUNDRED, EIGHT);
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            return false;
        }
    }

    private static URI goneSystem() throws IOException {
        try (var system = new StubSystem(_ -> ACCEPTED)) {
            return system.uri();
        }
    }
}
