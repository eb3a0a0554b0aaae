package org.plenary.local.runner.rush;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.local.runner.rush.StubSystem.Answer;
import org.plenary.local.runner.rush.StubSystem.Asked;

class ConfirmationsTest {

    private static final int PAGE = 100;
    private static final Pattern NEXT = Pattern.compile("next=(\\d+)");

    /** Oldest first; a mail's id is its place. */
    private final List<String> sent = new CopyOnWriteArrayList<>();

    private final StubSystem system = new StubSystem(this::page);
    private final Http http = new Http();

    ConfirmationsTest() throws IOException {}

    @AfterEach
    void stop() {
        http.close();
        system.close();
    }

    @Test
    void mails_of_before_are_not_counted() throws Exception {
        sent.add("ada@example.org");
        var confirmations = Confirmations.to(Set.of("ada@example.org"), http, system.uri());

        confirmations.readNew();

        assertThat(confirmations.mails()).isZero();
    }

    @Test
    void all_pages_of_new_mails_are_read_and_none_twice() throws Exception {
        var addresses = IntStream.range(0, 250)
                .mapToObj("person-%d@example.org"::formatted)
                .toList();
        var confirmations = Confirmations.to(Set.copyOf(addresses), http, system.uri());

        sent.addAll(addresses.subList(0, 240));
        confirmations.readNew();
        sent.addAll(addresses.subList(240, 250));
        confirmations.readNew();
        confirmations.readNew();

        assertThat(confirmations.mails()).isEqualTo(250);
        assertThat(confirmations.settled(addresses.stream().collect(toMap(address -> address, _ -> 1))))
                .isEqualTo(250);
    }

    @Test
    void a_second_mail_to_one_person_shows() throws Exception {
        var confirmations = Confirmations.to(Set.of("ada@example.org", "bo@example.org"), http, system.uri());

        sent.addAll(List.of("ada@example.org", "bo@example.org", "Ada@example.org"));
        confirmations.readNew();

        assertThat(confirmations.mails()).isEqualTo(3);
        assertThat(confirmations.settled(Map.of("ada@example.org", 1, "bo@example.org", 1)))
                .isEqualTo(1);
    }

    @Test
    void who_is_owed_two_mails_is_settled_by_two() throws Exception {
        var confirmations = Confirmations.to(Set.of("ada@example.org", "bo@example.org"), http, system.uri());
        var owed = Map.of("ada@example.org", 2, "bo@example.org", 1);

        sent.add("ada@example.org");
        confirmations.readNew();
        assertThat(confirmations.settled(owed)).isZero();

        sent.addAll(List.of("ada@example.org", "bo@example.org"));
        confirmations.readNew();
        assertThat(confirmations.settled(owed)).isEqualTo(2);
    }

    @Test
    void mails_to_others_do_not_count() throws Exception {
        var confirmations = Confirmations.to(Set.of("ada@example.org"), http, system.uri());

        sent.add("somebody@example.com");
        confirmations.readNew();

        assertThat(confirmations.mails()).isZero();
    }

    private Answer page(Asked asked) {
        var next = NEXT.matcher(asked.query());
        int end = next.find() ? Integer.parseInt(next.group(1)) : sent.size();
        int start = Math.max(end - PAGE, 0);
        var messages = IntStream.range(start, end)
                .mapToObj(i -> "{\"id\":\"%d\",\"to\":\"%s\"}".formatted(i, sent.get(i)))
                .toList()
                .reversed();
        var more = start > 0 ? ",\"next\":\"%d\"".formatted(start) : "";
        return new Answer(200, "{\"messages\":[%s]%s}".formatted(String.join(",", messages), more));
    }
}
