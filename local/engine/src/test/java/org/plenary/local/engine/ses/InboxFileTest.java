package org.plenary.local.engine.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.local.engine.data.DataFolderException;

final class InboxFileTest {

    private static final Instant NOON = Instant.parse("2020-02-01T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void mails_are_there_again_with_all_that_they_say() {
        var sent = sendTwo();

        var again = reopened();

        assertThat(again.newest(10).mails()).isEqualTo(sent.newest(10).mails());
        assertThat(again.newestTo("ADA@example.org", 10).mails()).hasSize(1);
    }

    @Test
    void new_mails_follow_those_that_were_there() {
        sendTwo();
        try (var file = new InboxFile(file())) {
            send(new Inbox(file.read(), file::append), "cleo@example.org", "three");
        }

        assertThat(reopened().newest(10).mails()).extracting(Mail::number).containsExactly(2L, 1L, 0L);
        assertThat(reopened().newest(1).mails()).extracting(Mail::subject).containsExactly("three");
    }

    @Test
    void half_a_line_at_the_end_is_dropped() throws IOException {
        sendTwo();
        Files.writeString(file(), "{\"id\":\"m3\",\"fro", StandardOpenOption.APPEND);

        assertThat(reopened().size()).isEqualTo(2);
        try (var file = new InboxFile(file())) {
            send(new Inbox(file.read(), file::append), "cleo@example.org", "three");
        }
        assertThat(reopened().newest(10).mails()).extracting(Mail::subject).containsExactly("three", "two", "one");
    }

    @Test
    void a_file_of_nothing_but_half_a_line_is_empty() throws IOException {
        Files.writeString(file(), "{\"id\"");

        assertThat(reopened().size()).isZero();
    }

    @Test
    void a_broken_line_in_the_middle_is_refused_by_the_files_name() throws IOException {
        Files.writeString(file(), "{\"id\"\n{}\n");

        assertThatThrownBy(this::reopened)
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("inbox.jsonl");
    }

    private Inbox sendTwo() {
        try (var file = new InboxFile(file())) {
            var inbox = new Inbox(file.read(), file::append);
            send(inbox, "ada@example.org", "one");
            send(inbox, "bob@example.org", "two");
            return inbox;
        }
    }

    private static void send(Inbox inbox, String to, String subject) {
        var options = JsonNodeFactory.instance.objectNode().put("ConfigurationSetName", "mails");
        inbox.add("x@example.org", List.of(to), subject, "two\nlines", "<p>\u00fc</p>", options, NOON);
    }

    private Inbox reopened() {
        try (var file = new InboxFile(file())) {
            return new Inbox(file.read(), _ -> {});
        }
    }

    private Path file() {
        return folder.resolve("inbox.jsonl");
    }
}
