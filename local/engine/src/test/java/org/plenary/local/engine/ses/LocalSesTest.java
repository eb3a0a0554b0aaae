package org.plenary.local.engine.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.local.engine.account.LocalAccount;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.EmailContent;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

final class LocalSesTest {

    private final LocalSes ses = LocalSes.start();
    private SesV2Client client;

    @BeforeEach
    void connect() {
        client = LocalAccount.client(SesV2Client.builder(), ses.endpoint());
    }

    @AfterEach
    void stop() {
        client.close();
        ses.close();
    }

    @Test
    void a_mail_that_was_sent_lies_in_the_inbox() {
        var sent = client.sendEmail(to("Ada Lovelace <ada@example.org>").build());

        var mail = ses.inbox().newestTo("ADA@example.org", 1).mails().getFirst();
        assertThat(mail.id()).isEqualTo(sent.messageId());
        assertThat(mail.from()).isEqualTo("Plenary <tickets@example.org>");
        assertThat(mail.subject()).isEqualTo("You are in");
        assertThat(mail.text()).isEqualTo("Your pass: https://example.org/me#p");
        assertThat(mail.html()).isEqualTo("<p>Your pass</p>");
    }

    @Test
    void tags_and_configuration_set_are_kept() {
        ses.configure(List.of(new ConfigurationSet("mails", List.of())), (_, _, _) -> {});
        client.sendEmail(to("ada@example.org")
                .configurationSetName("mails")
                .emailTags(tag("kind", "confirmation"))
                .build());

        var options = ses.inbox().newest(1).mails().getFirst().options();
        assertThat(options.at("/ConfigurationSetName").asText()).isEqualTo("mails");
        assertThat(options.at("/EmailTags/0/Value").asText()).isEqualTo("confirmation");
    }

    @Test
    void an_address_that_begins_with_reject_is_rejected() {
        assertThatThrownBy(() -> client.sendEmail(to("Reject.me@example.org").build()))
                .isInstanceOf(MessageRejectedException.class);
        assertThat(ses.inbox().size()).isZero();
    }

    @Test
    void an_address_that_begins_with_throttle_is_throttled() {
        assertThatThrownBy(() -> client.sendEmail(to("throttle@example.org").build()))
                .isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void a_mail_without_sender_recipient_or_content_is_a_bad_request() {
        assertRefused(to("ada@example.org").fromEmailAddress(null));
        assertRefused(to("ada@example.org").destination(d -> d.toAddresses()));
        assertRefused(to("ada@example.org").content(simple("", "")));
    }

    @Test
    void content_of_another_kind_is_a_bad_request() {
        var raw = EmailContent.builder()
                .raw(r -> r.data(SdkBytes.fromUtf8String("Subject: x")))
                .build();

        assertRefused(to("ada@example.org").content(raw));
    }

    @Test
    void a_configuration_set_that_does_not_exist_is_not_found() {
        assertThatThrownBy(() -> client.sendEmail(
                        to("ada@example.org").configurationSetName("mails").build()))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Configuration set <mails> does not exist.");
        assertThat(ses.inbox().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "", "ada@example.org", "a.b", "ä"})
    void a_tag_of_other_characters_than_letters_digits_underscore_and_dash_is_a_bad_request(String wrong) {
        assertRefused(to("ada@example.org").emailTags(tag("registrationId", wrong)));
        assertRefused(to("ada@example.org").emailTags(tag("kind", "pass"), tag(wrong, "a")));
    }

    @Test
    void a_tag_has_256_characters_at_most() {
        client.sendEmail(to("ada@example.org")
                .emailTags(tag("a".repeat(256), "b".repeat(256)))
                .build());

        assertThat(ses.inbox().size()).isOne();
        assertThatThrownBy(() -> client.sendEmail(to("ada@example.org")
                        .emailTags(tag("a", "b".repeat(257)))
                        .build()))
                .isInstanceOf(BadRequestException.class);
    }

    private void assertRefused(SendEmailRequest.Builder mail) {
        assertThatThrownBy(() -> client.sendEmail(mail.build())).isInstanceOf(BadRequestException.class);
        assertThat(ses.inbox().size()).isZero();
    }

    private static MessageTag tag(String name, String value) {
        return MessageTag.builder().name(name).value(value).build();
    }

    private static SendEmailRequest.Builder to(String address) {
        return SendEmailRequest.builder()
                .fromEmailAddress("Plenary <tickets@example.org>")
                .destination(d -> d.toAddresses(address))
                .content(simple("Your pass: https://example.org/me#p", "<p>Your pass</p>"));
    }

    private static EmailContent simple(String text, String html) {
        return EmailContent.builder()
                .simple(m -> m.subject(s -> s.data("You are in"))
                        .body(b -> b.text(t -> t.data(text)).html(h -> h.data(html))))
                .build();
    }
}
