package org.plenary.local.engine.ses;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.local.engine.account.LocalAccount;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/** What is published of mails that do not end well, in the form that SES gives it. */
final class FeedbackTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventDestination BOUNCES = new EventDestination(Set.of(EventType.BOUNCE), "bounces");
    private static final EventDestination COMPLAINTS = new EventDestination(Set.of(EventType.COMPLAINT), "complaints");

    private final LocalSes ses = LocalSes.start();
    private final List<String> topics = new CopyOnWriteArrayList<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private SesV2Client client;

    @BeforeEach
    void connect() {
        client = LocalAccount.client(SesV2Client.builder(), ses.endpoint());
        var sets = List.of(
                new ConfigurationSet("both", List.of(BOUNCES, COMPLAINTS)),
                new ConfigurationSet("complaints-only", List.of(COMPLAINTS)));
        ses.configure(sets, (topic, _, event) -> {
            topics.add(topic);
            events.add(json(event));
        });
    }

    @AfterEach
    void stop() {
        client.close();
        ses.close();
    }

    @Test
    void a_bounce_is_permanent_and_names_the_recipient_and_the_mail_with_its_tags() {
        var id = send("both", "Bob <Bounce-1@example.org>");

        assertThat(topics).containsExactly("bounces");
        var event = events.getFirst();
        assertThat(event.at("/eventType").asText()).isEqualTo("Bounce");
        assertThat(event.at("/bounce/bounceType").asText()).isEqualTo("Permanent");
        assertThat(event.at("/bounce/bounceSubType").asText()).isEqualTo("General");
        assertThat(event.at("/bounce/bouncedRecipients")).hasSize(1);
        assertThat(event.at("/bounce/bouncedRecipients/0"))
                .isEqualTo(
                        json(
                                "{\"emailAddress\":\"bounce-1@example.org\",\"action\":\"failed\",\"status\":\"5.1.1\",\"diagnosticCode\":\"smtp; 550 5.1.1 user unknown\"}"));
        assertThat(Instant.parse(event.at("/bounce/timestamp").asText())).isBefore(Instant.now());
        assertThat(event.at("/bounce/feedbackId").asText()).isNotEmpty();
        assertThat(event.at("/mail/messageId").asText()).isEqualTo(id);
        assertThat(event.at("/mail/source").asText()).isEqualTo("Plenary <tickets@example.org>");
        assertThat(event.at("/mail/sourceArn").asText())
                .isEqualTo("arn:aws:ses:eu-central-1:000000000000:identity/example.org");
        assertThat(event.at("/mail/destination")).hasToString("[\"Bob <Bounce-1@example.org>\"]");
        assertThat(event.at("/mail/commonHeaders/subject").asText()).isEqualTo("You are in");
        assertThat(event.at("/mail/tags/registrationId")).hasToString("[\"r-1\"]");
        assertThat(event.at("/mail/tags/ses:configuration-set")).hasToString("[\"both\"]");
        assertThat(event.at("/mail/tags/ses:from-domain")).hasToString("[\"example.org\"]");
    }

    @Test
    void a_soft_bounce_is_transient() {
        send("both", "softbounce@example.org");

        assertThat(events.getFirst().at("/eventType").asText()).isEqualTo("Bounce");
        assertThat(events.getFirst().at("/bounce/bounceType").asText()).isEqualTo("Transient");
    }

    @Test
    void a_mail_that_bounces_is_not_in_the_inbox_and_counts_as_bounced() throws Exception {
        send("both", "bounce@example.org");
        send("both", "softbounce@example.org");

        assertThat(ses.inbox().size()).isZero();
        assertThat(inboxPage()).contains("0 arrived and 2 bounced");
    }

    @Test
    void a_mail_that_is_complained_of_is_in_the_inbox_under_its_id() {
        var id = send("both", "complaint@example.org");

        assertThat(topics).containsExactly("complaints");
        assertThat(events.getFirst().at("/eventType").asText()).isEqualTo("Complaint");
        assertThat(events.getFirst()
                        .at("/complaint/complainedRecipients/0/emailAddress")
                        .asText())
                .isEqualTo("complaint@example.org");
        assertThat(events.getFirst().at("/complaint/complaintFeedbackType").asText())
                .isEqualTo("abuse");
        assertThat(events.getFirst().at("/mail/messageId").asText()).isEqualTo(id);
        assertThat(ses.inbox().newestTo("complaint@example.org", 1).mails())
                .extracting(Mail::id)
                .containsExactly(id);
    }

    @Test
    void a_mail_to_several_bounces_at_some_and_arrives_at_the_others() {
        send("both", "bounce@example.org", "ada@example.org", "complaint@example.org");

        assertThat(topics).containsExactly("bounces", "complaints");
        assertThat(events.getFirst().at("/bounce/bouncedRecipients")).hasSize(1);
        assertThat(ses.inbox().newest(1).mails().getFirst().to())
                .containsExactly("ada@example.org", "complaint@example.org");
    }

    @Test
    void a_mail_without_a_configuration_set_bounces_in_silence() {
        client.sendEmail(mail("bounce@example.org").build());

        assertThat(ses.inbox().size()).isZero();
        assertThat(events).isEmpty();
    }

    @Test
    void a_set_without_a_destination_for_the_event_is_told_nothing() {
        send("complaints-only", "bounce@example.org");

        assertThat(events).isEmpty();
    }

    @Test
    void a_mail_that_arrives_is_no_event() {
        send("both", "ada.bounce@example.org");

        assertThat(ses.inbox().size()).isOne();
        assertThat(events).isEmpty();
    }

    private String inboxPage() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", ses.inboxPage());
        server.start();
        try (var http = HttpClient.newHttpClient()) {
            var page = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body();
        } finally {
            server.stop(0);
        }
    }

    private String send(String set, String... recipients) {
        return client.sendEmail(mail(recipients)
                        .configurationSetName(set)
                        .emailTags(MessageTag.builder()
                                .name("registrationId")
                                .value("r-1")
                                .build())
                        .build())
                .messageId();
    }

    private static SendEmailRequest.Builder mail(String... recipients) {
        return SendEmailRequest.builder()
                .fromEmailAddress("Plenary <tickets@example.org>")
                .destination(to -> to.toAddresses(recipients))
                .content(content -> content.simple(message -> message.subject(s -> s.data("You are in"))
                        .body(body -> body.text(text -> text.data("Your pass")))));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
