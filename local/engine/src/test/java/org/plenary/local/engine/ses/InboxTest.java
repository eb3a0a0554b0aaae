package org.plenary.local.engine.ses;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InboxTest {

    private static final Instant NOON = Instant.parse("2020-02-01T12:00:00Z");

    private final Inbox inbox = new Inbox();

    @Test
    void the_newest_mail_comes_first() {
        send("ada@example.org", "one");
        send("bob@example.org", "two");

        assertThat(inbox.newest(10).mails()).extracting(Mail::subject).containsExactly("two", "one");
    }

    @Test
    void an_address_sees_its_own_mails_only() {
        send("ada@example.org", "one");
        send("bob@example.org", "two");

        assertThat(inbox.newestTo("Ada@Example.org", 10).mails())
                .extracting(Mail::subject)
                .containsExactly("one");
        assertThat(inbox.newestTo("nobody@example.org", 10).mails()).isEmpty();
    }

    @Test
    void a_mail_to_two_is_in_the_inbox_of_each_and_once_in_everybodys() {
        inbox.add(
                "x@example.org", List.of("ada@example.org", "bob@example.org"), "s", "t", "", NullNode.instance, NOON);

        assertThat(inbox.newestTo("ada@example.org", 10).mails()).hasSize(1);
        assertThat(inbox.newestTo("bob@example.org", 10).mails()).hasSize(1);
        assertThat(inbox.newest(10).mails()).hasSize(1);
    }

    @Test
    void sixty_thousand_mails_are_paged_without_gap_or_repeat_while_more_arrive() {
        for (int n = 0; n < 60_000; n++) {
            send("a%d@example.org".formatted(n % 6_000), "s" + n);
        }
        List<Long> seen = new ArrayList<>();
        var page = inbox.newest(100);
        while (page.more()) {
            page.mails().forEach(mail -> seen.add(mail.number()));
            send("late@example.org", "late");
            page = inbox.page("", page.mails().getLast().number(), 100);
        }
        page.mails().forEach(mail -> seen.add(mail.number()));

        assertThat(seen)
                .hasSize(60_000)
                .doesNotHaveDuplicates()
                .startsWith(59_999L)
                .endsWith(0L);
        assertThat(inbox.newestTo("a17@example.org", 100).mails())
                .hasSize(10)
                .extracting(Mail::subject)
                .startsWith("s54017")
                .endsWith("s17");
    }

    @Test
    void a_page_that_holds_the_oldest_mail_is_the_last() {
        send("ada@example.org", "one");
        send("ada@example.org", "two");

        assertThat(inbox.newest(2).more()).isFalse();
        assertThat(inbox.newest(1).more()).isTrue();
        assertThat(inbox.page("ada@example.org", 1, 1).more()).isFalse();
    }

    private void send(String to, String subject) {
        inbox.add("x@example.org", List.of(to), subject, "text", "", NullNode.instance, NOON);
    }
}
