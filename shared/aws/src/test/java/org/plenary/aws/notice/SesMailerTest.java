package org.plenary.aws.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.EventId;
import org.plenary.domain.notice.Mail;
import org.plenary.domain.notice.MailFeedback;
import org.plenary.domain.notice.Mailer.Sending;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.MailReference;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Suppression;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.engine.ses.ConfigurationSet;
import org.plenary.local.engine.ses.EventDestination;
import org.plenary.local.engine.ses.EventType;
import org.plenary.local.engine.ses.LocalSes;
import software.amazon.awssdk.services.sesv2.SesV2Client;

class SesMailerTest {
    private static final MailReference ABOUT =
            new MailReference(new EventId("jconf-2027"), new RegistrationId("a".repeat(26)), 3);

    private final LocalSes ses = LocalSes.start();
    private final SesV2Client client = LocalAccount.client(SesV2Client.builder(), ses.endpoint());
    private final List<String> told = new ArrayList<>();
    private final SesMailer mailer = new SesMailer(client, new MailFrom("registration@example.org", "plenary"));

    @BeforeEach
    void tellOfBouncesAndComplaints() {
        var everything = new EventDestination(EnumSet.allOf(EventType.class), "topic");
        ses.configure(List.of(new ConfigurationSet("plenary", List.of(everything))), (_, _, event) -> told.add(event));
    }

    @AfterEach
    void stop() {
        client.close();
        ses.close();
    }

    @Test
    void an_accepted_mail_is_in_the_inbox_as_it_was_written() {
        var sending = mailer.send(
                new Mail(new EmailAddress("ada@example.org"), ABOUT, "Grüße, 世界", "text ☕", "<p>ελληνικά</p>"));

        assertThat(sending).isEqualTo(new Sending.Accepted());
        assertThat(ses.inbox().newestTo("ada@example.org", 2).mails())
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.from()).isEqualTo("registration@example.org");
                    assertThat(mail.subject()).isEqualTo("Grüße, 世界");
                    assertThat(mail.text()).isEqualTo("text ☕");
                    assertThat(mail.html()).isEqualTo("<p>ελληνικά</p>");
                });
    }

    @Test
    void an_address_with_a_domain_of_other_letters_is_sent_to_in_a_labels() {
        mailer.send(new Mail(new EmailAddress("ada@bücher.example"), ABOUT, "subject", "text", "html"));

        assertThat(ses.inbox().newestTo("ada@xn--bcher-kva.example", 1).mails()).hasSize(1);
    }

    @Test
    void a_mail_that_ses_rejects_is_refused_with_its_code_and_nothing_of_the_address() {
        assertThat(mailer.send(mailTo("reject-me@example.org"))).isEqualTo(new Sending.Refused("MessageRejected"));
    }

    @Test
    void a_throttled_mail_is_postponed() {
        assertThat(mailer.send(mailTo("throttle@example.org")))
                .isEqualTo(new Sending.Postponed("TooManyRequestsException"));
    }

    @Test
    void what_ses_tells_of_a_mail_names_the_registration_and_its_epoch() {
        mailer.send(mailTo("bounce@example.org"));
        mailer.send(mailTo("complaint@example.org"));
        mailer.send(mailTo("softbounce@example.org"));

        assertThat(told)
                .map(FeedbackMessage::read)
                .map(FeedbackMessage::feedback)
                .satisfiesExactly(
                        bounce -> assertThat(reason(bounce)).isEqualTo(Suppression.Reason.BOUNCED),
                        complaint -> assertThat(reason(complaint)).isEqualTo(Suppression.Reason.COMPLAINED),
                        softBounce -> assertThat(softBounce).contains(new MailFeedback.NotThisTime()));
    }

    @Test
    void what_is_kept_of_it_names_nobody_and_reads_the_same() {
        mailer.send(mailTo("bounce@example.org"));

        var message = FeedbackMessage.read(told.getFirst());

        assertThat(message.letter()).doesNotContain("@", "bounce@", "subject", "550");
        assertThat(FeedbackMessage.read(message.letter()).feedback()).isEqualTo(message.feedback());
    }

    private static Suppression.Reason reason(Optional<MailFeedback> feedback) {
        if (feedback.orElseThrow() instanceof MailFeedback.Suppresses(var about, var suppression)) {
            assertThat(about).isEqualTo(ABOUT);
            return suppression.reason();
        }
        throw new AssertionError(feedback);
    }

    private static Mail mailTo(String address) {
        return new Mail(new EmailAddress(address), ABOUT, "subject", "text", "html");
    }
}
