package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.local.engine.function.Call;
import org.plenary.local.engine.ses.Mail;
import org.plenary.scenario.Client.Answer;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

final class SignupScenarioTest {
    private final Client client = new Client();
    private final RegistrationsTable table = new RegistrationsTable();

    @Test
    void a_person_signs_up_reads_the_mail_and_its_pass_opens_the_registration() {
        client.publish("days-of-ada");
        assertThat(client.signUp("days-of-ada", "Ada@days.example.org").status())
                .isEqualTo(202);

        var mail = mails("Ada@days.example.org", 1).getFirst();
        assertThat(mail.subject()).contains("Plenary Days");
        assertThat(mail.text()).contains("Amina Okafor").contains("Palace of Examples");
        var me = me("days-of-ada", pass(mail));
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().path("email").asText()).isEqualTo("Ada@days.example.org");
        assertThat(me.json().path("state").asText()).isEqualTo("REGISTERED");
    }

    @Test
    void a_tampered_revoked_or_foreign_pass_opens_nothing() {
        client.publish("days-of-boris");
        client.publish("days-of-others");
        client.signUp("days-of-boris", "boris@days.example.org");
        var pass = pass(mails("boris@days.example.org", 1).getFirst());

        assertThat(me("days-of-boris", pass).status()).isEqualTo(200);
        assertThat(me("days-of-boris", pass.substring(0, pass.length() - 4) + "AAAA")
                        .problem())
                .isEqualTo("pass-refused");
        assertThat(me("days-of-others", pass).problem()).isEqualTo("pass-refused");
        table.raiseEpochs("days-of-boris");
        assertThat(me("days-of-boris", pass).problem()).isEqualTo("pass-refused");
    }

    @Test
    void a_known_address_is_sent_its_pass_again_but_not_within_ten_minutes() {
        client.publish("days-of-clara");
        client.signUp("days-of-clara", "clara@days.example.org");
        var first = mails("clara@days.example.org", 1).getFirst();
        client.signUp("days-of-clara", "CLARA@days.example.org");
        client.send("POST", "/api/events/days-of-clara/registrations/pass", "{\"email\": \"clara@days.example.org\"}");
        table.forgetThatMailsWereAskedFor("days-of-clara");
        client.send("POST", "/api/events/days-of-clara/registrations/pass", "{\"email\": \"clara@days.example.org\"}");

        var both = mails("clara@days.example.org", 2);
        assertThat(both).hasSize(2);
        assertThat(both.getFirst().subject()).isNotEqualTo(first.subject());
        assertThat(me("days-of-clara", pass(both.getFirst())).status()).isEqualTo(200);
        assertThat(table.items("days-of-clara")).hasSize(1);
    }

    @Test
    void new_and_known_addresses_cause_the_same_calls() {
        client.publish("days-on-the-wire");
        client.signUp("days-on-the-wire", "warm@days.example.org");
        var ofNew = callsOf(() -> client.signUp("days-on-the-wire", "dora@days.example.org"));
        var ofKnown = callsOf(() -> client.signUp("days-on-the-wire", "dora@days.example.org"));
        table.forgetThatMailsWereAskedFor("days-on-the-wire");
        var ofKnownLater = callsOf(() -> client.signUp("days-on-the-wire", "dora@days.example.org"));

        assertThat(ofNew).hasSize(1).allMatch(call -> call.startsWith("dynamodb:UpdateItem"));
        assertThat(ofKnown).isEqualTo(ofNew);
        assertThat(ofKnownLater).isEqualTo(ofNew);
    }

    @Test
    void fifty_signups_of_one_address_at_once_make_one_registration_and_at_most_two_mails() throws Exception {
        client.publish("days-of-the-impatient");
        var latch = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 50)
                    .mapToObj(_ -> people.submit(() -> {
                        // A client of its own, so a connection of its own.
                        var impatient = new Client();
                        latch.await();
                        return impatient.signUp("days-of-the-impatient", "emil@days.example.org");
                    }))
                    .toList();
            latch.countDown();
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(202);
            }
        }
        client.signUp("days-of-the-impatient", "after-emil@days.example.org");
        mails("after-emil@days.example.org", 1);

        assertThat(table.items("days-of-the-impatient")).hasSize(2);
        assertThat(mails("emil@days.example.org", 1)).hasSizeBetween(1, 2);
    }

    @Test
    void an_address_that_ses_refuses_ends_in_the_dead_letters_with_its_reason_and_stops_nobody() {
        client.publish("days-of-refusals");
        client.signUp("days-of-refusals", "reject-me@days.example.org");
        client.signUp("days-of-refusals", "frida@days.example.org");

        assertThat(mails("frida@days.example.org", 1)).hasSize(1);
        var letter = Eventually.get(
                "a dead letter",
                () -> deadLetters().stream()
                        .filter(message -> message.body().contains("days-of-refusals"))
                        .findFirst());
        assertThat(letter.messageAttributes())
                .hasEntrySatisfying(
                        "reason", reason -> assertThat(reason.stringValue()).isEqualTo("MessageRejected"));
        assertThat(letter.toString()).doesNotContain("reject-me");
        assertThat(client.engine
                        .inbox()
                        .newestTo("reject-me@days.example.org", 10)
                        .mails())
                .isEmpty();
    }

    @Test
    void what_is_wrong_with_a_signup_is_told_field_by_field() {
        client.publish("days-of-mistakes");
        var answer = client.send(
                "POST",
                "/api/events/days-of-mistakes/registrations",
                "{\"name\": \"\", \"email\": \"nobody\", \"country\": \"ZZ\", \"relationship\": \"CUSTOMER\", \"language\": \"en\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asText()))
                .containsExactly("#/name", "#/email", "#/company", "#/country");
        assertThat(answer.json().path("instance").asText()).isEqualTo("/api/events/days-of-mistakes/registrations");
        assertThat(table.items("days-of-mistakes")).isEmpty();
    }

    private List<Message> deadLetters() {
        var sqs = client.engine.sqs();
        var queue = client.engine.queues().getOrDefault("MailDeadLetters", "");
        return sqs.receiveMessage(receive -> receive.queueUrl(queue)
                        .maxNumberOfMessages(10)
                        .visibilityTimeout(0)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNamesWithStrings(QueueAttributeName.ALL.toString()))
                .messages();
    }

    private List<Mail> mails(String address, int atLeast) {
        return Eventually.get(
                atLeast + " mails to " + address,
                () -> Optional.of(client.engine.inbox().newestTo(address, 100).mails())
                        .filter(mails -> mails.size() >= atLeast));
    }

    private Answer me(String eventId, String pass) {
        return client.send(
                "GET", "/api/events/" + eventId + "/registrations/me", "", "Authorization", "Bearer " + pass);
    }

    private static String pass(Mail mail) {
        return mail.links().stream()
                .filter(link -> link.contains("/me#"))
                .findFirst()
                .map(link -> link.substring(link.indexOf('#') + 1))
                .orElseThrow();
    }

    /** What the signup function sent meanwhile, every value masked. */
    private List<String> callsOf(Runnable requests) {
        var before = client.engine.calls().newest("SignupFunction").size();
        requests.run();
        var after = client.engine.calls().newest("SignupFunction");
        return after.subList(before, after.size()).stream()
                .map(SignupScenarioTest::masked)
                .toList();
    }

    private static String masked(Call call) {
        return call.action() + " " + call.body().replaceAll("\\{\"(S|N)\":\"[^\"]*\"}", "{\"$1\":…}");
    }
}
