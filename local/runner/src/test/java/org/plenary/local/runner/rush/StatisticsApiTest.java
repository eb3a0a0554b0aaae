package org.plenary.local.runner.rush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.local.runner.CommandFailed;
import org.plenary.local.runner.rush.StubSystem.Answer;
import org.plenary.local.runner.rush.StubSystem.Asked;

class StatisticsApiTest {

    private static final String ETAG = "\"7\"";
    private static final Map<String, String> BODIES = Map.of("/statistics", """
            {"live": 3, "library": 1, "total": 4, "cancelled": 2}""", "/statistics/countries", """
            {"total": 4, "countries": [{"alpha2": "DE", "live": 2, "library": 1}, {"alpha2": "FR", "live": 1, "library": 0}]}""");

    private final AtomicInteger failure = new AtomicInteger();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final List<Integer> statuses = new CopyOnWriteArrayList<>();
    private final StubSystem system = new StubSystem(this::answer);
    private final Http http = new Http();
    private final StatisticsApi statistics =
            new StatisticsApi(http.bearer("organiser's"), URI.create(system.uri() + "statistics"));

    StatisticsApiTest() throws IOException {}

    @AfterEach
    void stop() {
        http.close();
        system.close();
    }

    @Test
    void the_counts_are_those_of_the_countries_and_of_the_headline() throws Exception {
        var counts = statistics.counts().orElseThrow();

        assertThat(counts.live())
                .containsExactly(
                        Map.entry(new Group("DE", Phase.LIVE), 2L),
                        Map.entry(new Group("DE", Phase.LIBRARY), 1L),
                        Map.entry(new Group("FR", Phase.LIVE), 1L));
        assertThat(counts.cancelled()).isEqualTo(2);
        assertThat(authorizations).containsOnly("Bearer organiser's");
    }

    @Test
    void a_total_that_has_not_changed_is_not_sent_again() throws Exception {
        assertThat(statistics.total()).hasValue(4);
        assertThat(statistics.total()).hasValue(4);
        assertThat(statuses).containsExactly(200, 304);
    }

    @Test
    void without_an_answer_there_are_no_counts() throws Exception {
        failure.set(503);

        assertThat(statistics.total()).isEmpty();
        assertThat(statistics.counts()).isEmpty();
    }

    @Test
    void a_system_that_does_not_count_is_refused() throws Exception {
        statistics.require();
        failure.set(404);
        assertThatThrownBy(statistics::require)
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("404");
    }

    private Answer answer(Asked asked) {
        authorizations.add(String.valueOf(asked.headers().getFirst("Authorization")));
        var answer = rule(asked);
        statuses.add(answer.status());
        return answer;
    }

    private Answer rule(Asked asked) {
        if (failure.get() != 0) {
            return new Answer(failure.get(), "{}");
        }
        return ETAG.equals(asked.headers().getFirst("If-None-Match"))
                ? new Answer(304, "", ETAG)
                : new Answer(200, BODIES.getOrDefault(asked.path(), "{}"), ETAG);
    }
}
