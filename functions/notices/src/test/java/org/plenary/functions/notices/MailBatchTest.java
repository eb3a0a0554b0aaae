package org.plenary.functions.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.functions.notices.Messages.received;
import static org.plenary.functions.notices.Samples.BRUSSELS;
import static org.plenary.functions.notices.Samples.REGISTERED_AT;
import static org.plenary.functions.notices.Samples.conference;
import static org.plenary.functions.notices.Samples.only;
import static org.plenary.functions.notices.Samples.registration;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.aws.notice.NoticeMessage;
import org.plenary.domain.money.Price;
import org.plenary.domain.notice.MailFigure;
import org.plenary.domain.notice.Mailer;
import org.plenary.domain.notice.Mailer.Sending;
import org.plenary.domain.notice.Notice;
import org.plenary.domain.registration.MailState;
import org.plenary.domain.registration.Payment;
import org.plenary.domain.registration.Registration;
import org.plenary.testkit.InMemoryRegistrations;

/** What becomes of a mail that fails, attempt by attempt. */
class MailBatchTest {
    private static final Transcript LOG = Transcript.LOG;
    private static final int ATTEMPTS = 3;
    private static final int RECEIVES = 5;
    private static final Registration ADA = registration("Ada Lovelace", "ada@example.org", "en", Payment.NONE);
    private static final String BODY = NoticeMessage.write(new Notice(ADA.event(), ADA.id()));
    private static final Mailer BROKEN = _ -> {
        throw new IllegalStateException("broken");
    };

    private final InMemoryRegistrations registrations = new InMemoryRegistrations();
    private final List<String> deadLetters = new ArrayList<>();
    private final Map<MailFigure, Integer> figures = new HashMap<>();

    @BeforeEach
    void signUp() {
        registrations.signUp(ADA, REGISTERED_AT);
    }

    @Test
    void a_failing_mail_comes_back_until_its_last_attempt() {
        assertThat(send(BROKEN, received("1", BODY, ATTEMPTS - 1))).containsExactly("1");
        assertThat(deadLetters).isEmpty();

        assertThat(send(BROKEN, received("1", BODY, ATTEMPTS))).isEmpty();
        assertThat(deadLetters).containsExactly("IllegalStateException " + BODY);
        assertThat(mailState()).isEqualTo(MailState.GIVEN_UP);
    }

    @Test
    void a_mail_that_is_put_off_comes_back_until_its_last_receive() {
        Mailer throttled = _ -> new Sending.Postponed("Throttled");

        assertThat(send(throttled, received("1", BODY, RECEIVES - 1))).containsExactly("1");
        assertThat(mailState()).isEqualTo(MailState.DUE);

        assertThat(send(throttled, received("1", BODY, RECEIVES))).isEmpty();
        assertThat(deadLetters).containsExactly("Throttled " + BODY);
        assertThat(mailState()).isEqualTo(MailState.GIVEN_UP);
    }

    @Test
    void a_refused_mail_is_given_up_at_once_and_counted() {
        assertThat(send(_ -> new Sending.Refused("MessageRejected"), received("1", BODY, 1)))
                .isEmpty();

        assertThat(deadLetters).containsExactly("MessageRejected " + BODY);
        assertThat(mailState()).isEqualTo(MailState.GIVEN_UP);
        assertThat(figures).containsExactly(Map.entry(MailFigure.REFUSED, 1));
    }

    @Test
    void a_mail_is_not_marked_as_given_up_before_its_dead_letter_is_there() {
        var batch = batch(
                _ -> new Sending.Refused("MessageRejected"),
                new GiveUpMail(
                        (_, _) -> {
                            throw new IllegalStateException("no queue");
                        },
                        registrations));

        assertThat(batch.send(List.of(received("1", BODY, 1)))).containsExactly("1");
        assertThat(mailState()).isEqualTo(MailState.CLAIMED);
    }

    @Test
    void a_message_of_the_version_before_is_read() {
        var before = BODY.replaceFirst("\\{", "{\"kind\":\"CONFIRMATION\",");

        assertThat(send(_ -> new Sending.Accepted(), received("1", before, 1))).isEmpty();
        assertThat(mailState()).isEqualTo(MailState.SENT);
    }

    @Test
    void a_failing_mail_leaves_one_line_in_the_log() {
        send(BROKEN, received("broken-mail", BODY, 1));

        assertThat(LOG.text().lines().filter(line -> line.contains("broken-mail")))
                .hasSize(1);
    }

    private List<String> send(Mailer mailer, SQSMessage message) {
        var giveUp = new GiveUpMail((body, reason) -> deadLetters.add(reason + " " + body), registrations);
        return batch(mailer, giveUp).send(List.of(message));
    }

    private MailBatch batch(Mailer mailer, GiveUpMail giveUp) {
        var clock = Clock.fixed(REGISTERED_AT.plus(Duration.ofDays(1)), ZoneOffset.UTC);
        var letters =
                new Letters(only(conference(BRUSSELS, Price.FREE)), _ -> "signed", new Site("https://example.org"));
        var paced = new PacedMailer(mailer, new Pace(1000, clock, _ -> {}));
        // Without a lease, so that the next attempt need not wait for the end of the last one's.
        var settings = new MailSettings(1000, Duration.ZERO, ATTEMPTS, RECEIVES);
        var sendMail = new SendMail(registrations, letters, paced, clock, settings);
        return new MailBatch(sendMail, giveUp, figures::putAll, settings);
    }

    private MailState mailState() {
        return registrations.kept(ADA.event(), ADA.id()).orElseThrow().mailing().state();
    }
}
