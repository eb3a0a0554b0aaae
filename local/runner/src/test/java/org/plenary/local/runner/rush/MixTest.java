package org.plenary.local.runner.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.local.runner.rush.StubSystem.Answer;
import org.plenary.local.runner.rush.StubSystem.Asked;
import org.plenary.local.runner.rush.population.ChangeOfMind;
import org.plenary.local.runner.rush.population.Person;

class MixTest {

    private static final Person ADA = person("ada");
    private static final Person BO = person("bo");
    private static final Person CY = person("cy");
    private static final Person DI = person("di");
    private static final List<ChangeOfMind> ALL = List.of(
            new ChangeOfMind.Cancels(ADA),
            new ChangeOfMind.Returns(BO),
            new ChangeOfMind.Moves(CY, "TZ"),
            new ChangeOfMind.Erases(DI));
    private static final Map<String, Integer> STATUSES = Map.of(
            "/api/registrations/me/cancellation", 200,
            "/api/registrations/me/correction", 200,
            "/api/registrations/me/erasure", 204,
            "/api/registrations", 202);

    /** Bodies by path and what was shown. */
    private final Map<String, String> asked = new ConcurrentHashMap<>();

    private final StubSystem system = new StubSystem(this::answer);
    private final Http http = new Http();
    private final Ledger ledger = new Ledger();
    private final Mix mix = new Mix(
            http,
            URI.create(system.uri() + "api/registrations"),
            new Passes(http, URI.create(system.uri() + "inbox")),
            ledger);

    MixTest() throws IOException {}

    @AfterEach
    void stop() {
        http.close();
        system.close();
    }

    @Test
    void each_takes_the_step_with_the_pass_of_the_newest_mail() throws Exception {
        mix.change(ALL, new Workers(2));

        assertThat(asked.keySet())
                .containsExactlyInAnyOrder(
                        "/api/registrations/me/cancellation Bearer pass-of-ada@example.org",
                        "/api/registrations/me/cancellation Bearer pass-of-bo@example.org",
                        "/api/registrations/me/correction Bearer pass-of-cy@example.org",
                        "/api/registrations/me/erasure Bearer pass-of-di@example.org");
        assertThat(asked.get("/api/registrations/me/correction Bearer pass-of-cy@example.org"))
                .contains("\"country\":\"TZ\"")
                .doesNotContain("email");
    }

    @Test
    void what_was_answered_is_written_down() throws Exception {
        for (var mind : ALL) {
            ledger.registered(mind.person(), Phase.LIVE);
        }
        mix.change(ALL, new Workers(1));
        assertThat(ledger.counts().cancelled()).isEqualTo(2);

        mix.comeBack(ALL, Phase.LIBRARY, new Workers(1));

        assertThat(ledger.counts().cancelled()).isEqualTo(1);
        assertThat(ledger.counts().live())
                .containsExactly(
                        Map.entry(new Group("KE", Phase.LIBRARY), 1L), Map.entry(new Group("TZ", Phase.LIVE), 1L));
        assertThat(mix.answers().accepted()).isEqualTo(5);
        assertThat(mix.answers().failed()).isZero();
    }

    @Test
    void without_a_mail_there_is_no_pass_and_that_is_a_failure() throws Exception {
        mix.change(List.of(new ChangeOfMind.Cancels(person("nobody"))), new Workers(1));

        assertThat(asked).isEmpty();
        assertThat(mix.answers().failed()).isEqualTo(1);
    }

    private Answer answer(Asked request) {
        if (request.path().equals("/inbox")) {
            return inbox(request.query().substring(request.query().indexOf("to=") + 3));
        }
        var authorization = Objects.requireNonNullElse(request.headers().getFirst("Authorization"), "nothing");
        asked.put(request.path() + " " + authorization, request.body());
        return new Answer(STATUSES.getOrDefault(request.path(), 404), "");
    }

    private static Answer inbox(String address) {
        return new Answer(200, address.startsWith("nobody") ? "{\"messages\":[]}" : """
                {"messages":[{"links":["https://example.org/privacy","https://example.org/me#pass-of-%s"]}]}""".formatted(address));
    }

    private static Person person(String name) {
        return new Person(name, name + "@example.org", "Example Ltd", "KE", "", "CUSTOMER", "en");
    }
}
