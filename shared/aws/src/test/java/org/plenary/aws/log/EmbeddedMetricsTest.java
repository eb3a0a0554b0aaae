package org.plenary.aws.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.aws.notice.EmbeddedMailMetrics;
import org.plenary.domain.notice.MailFigure;

class EmbeddedMetricsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final EmbeddedMetrics metrics = new EmbeddedMetrics(
            Clock.fixed(Instant.ofEpochMilli(1_580_558_400_000L), ZoneOffset.UTC),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    private final EmbeddedMailMetrics mails = new EmbeddedMailMetrics(metrics);

    @Test
    void figures_are_one_line_of_the_embedded_metric_format() {
        mails.count(Map.of(MailFigure.SENT, 8, MailFigure.REFUSED, 1, MailFigure.POSSIBLY_REPEATED, 1));

        assertThat(lines()).isEqualToIgnoringNewLines("""
                {"_aws":{"Timestamp":1580558400000,"CloudWatchMetrics":[{"Namespace":"Plenary","Dimensions":[[]],"Metrics":[\
                {"Name":"MailPossiblyRepeated","Unit":"Count"},{"Name":"MailRefused","Unit":"Count"},\
                {"Name":"MailSent","Unit":"Count"}]}]},"MailPossiblyRepeated":1,"MailRefused":1,"MailSent":8}""");
    }

    @Test
    void what_did_not_happen_is_no_metric() {
        metrics.count(Map.of("Done", 3L, "Failed", 0L));
        assertThat(lines()).contains("Done").doesNotContain("Failed");
    }

    @Test
    void nothing_to_count_is_no_line() {
        metrics.count(Map.of());
        metrics.count(Map.of("Failed", 0L));
        assertThat(lines()).isEmpty();
    }

    @Test
    void every_figure_of_the_mails_has_a_metric_of_its_own() {
        for (var figure : MailFigure.values()) {
            mails.count(Map.of(figure, 1));
        }

        assertThat(lines().lines()).doesNotHaveDuplicates().hasSameSizeAs(MailFigure.values());
    }

    private String lines() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
