package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.local.engine.ses.Mail;
import org.plenary.local.runner.PackagedSystem;
import org.plenary.scenario.Client.Answer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Erased means erased: words that nobody else uses are planted, and then looked for wherever the system keeps or says anything. */
final class ErasureScenarioTest {
    private static final String NAME = "Quetzalina Zwartkop";
    private static final String COMPANY = "Xylocarp & Daughters";
    private static final List<String> CANARIES = List.of("quetzalina", "zwartkop", "xylocarp", "quagga");

    private final Client client = new Client();
    private final RegistrationsTable registrations = new RegistrationsTable();
    private final Queues queues = new Queues();

    @Test
    void nothing_is_left_of_who_asked_to_be_erased_and_nothing_is_sent_afterwards() {
        var canary = livedALife("days-of-forgetting", "quagga@erased.example.org");

        assertThat(canary.send("POST", "/erasure", "").status()).isEqualTo(204);
        assertThat(canary.send("POST", "/erasure", "").status()).isEqualTo(204);
        assertThat(canary.send("GET", "/export", "").status()).isEqualTo(401);
        var mails = mails(canary);
        everythingThatCouldSendAMail(canary);

        assertThat(traces()).isEmpty();
        assertThat(mails(canary)).isEqualTo(mails);
    }

    @Test
    void an_organiser_erases_for_somebody_whose_mails_bounced() {
        var event = "days-of-bouncing";
        client.publish(event);
        client.send("POST", "/api/events/" + event + "/registrations", signup("bounce-quagga@erased.example.org"));
        var bounced = Eventually.get(
                "the bounce",
                () -> registrations.items(event).stream()
                        .filter(item -> item.containsKey("suppressed"))
                        .findFirst()
                        .map(item ->
                                item.getOrDefault("registrationId", fromS("")).s()));

        var path = "/api/organisations/example/events/" + event + "/registrations/" + bounced;
        assertThat(client.asOrganiser("POST", path + "/erasure", "").status()).isEqualTo(204);
        assertThat(client.asOrganiser("POST", path + "/erasure", "").status()).isEqualTo(204);
        assertThat(client.asOrganiser("GET", path, "").status()).isEqualTo(404);

        drain();
        assertThat(traces()).isEmpty();
    }

    @Test
    void what_a_backup_brings_back_is_erased_again_by_the_step_that_the_handbook_names() {
        var canary = livedALife("days-of-restoring", "restored-quagga@erased.example.org");
        var backup = registrations.items(canary.event());
        canary.send("POST", "/erasure", "");
        var mails = mails(canary);

        registrations.restore(backup);
        assertThat(traces()).isNotEmpty();
        assertThat(client.runSchedule("RetentionFunction", "{\"afterRestore\": true}")
                        .status())
                .isEqualTo(200);

        everythingThatCouldSendAMail(canary);
        assertThat(traces()).isEmpty();
        assertThat(canary.send("GET", "", "").status()).isEqualTo(401);
        assertThat(mails(canary)).isEqualTo(mails);
    }

    @Test
    void no_log_line_names_a_person() {
        livedALife("days-of-logging", "logged-quagga@erased.example.org").send("POST", "/erasure", "");
        drain();

        assertThat(PackagedSystem.log()).isNotEmpty();
        assertThat(found("the log", PackagedSystem.log())).isEmpty();
    }

    /** Signs up, asks again, corrects, exports, cancels, signs up again, is looked up and moved by the organiser. */
    private Attendee livedALife(String event, String email) {
        client.publish(event);
        client.send("POST", "/api/events/" + event + "/registrations", signup(email));
        var canary = Attendee.withPass(client, event, email);
        registrations.awaitMails(event);
        expect(200, canary.send("POST", "/correction", correction()));
        expect(200, canary.send("GET", "/export", ""));
        expect(200, canary.send("POST", "/cancellation", ""));
        registrations.awaitMails(event);
        expect(202, canary.send("POST", "/renewal", ""));
        registrations.awaitMails(event);
        var organisers = "/api/organisations/example/events/" + event + "/registrations";
        expect(200, client.asOrganiser("POST", organisers + "/search", "{\"email\": \"" + email + "\"}"));
        expect(
                200,
                client.asOrganiser(
                        "PUT",
                        organisers + "/" + canary.registrationId() + "/email",
                        "{\"email\": \"new-" + email + "\"}"));
        registrations.awaitMails(event);
        return Attendee.withPass(client, event, "new-" + email);
    }

    private static void expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    }

    /** Asks for the pass, runs the sweep, and waits for what either could have set off. */
    private void everythingThatCouldSendAMail(Attendee canary) {
        client.send(
                "POST",
                "/api/events/" + canary.event() + "/registrations/pass",
                "{\"email\": \"" + canary.email() + "\"}");
        registrations.forgetThatMailsWereAskedFor(canary.event());
        expect(200, client.runSchedule("SweepFunction", ""));
        drain();
    }

    private void drain() {
        Eventually.get("empty queues", () -> Optional.of(queues.underWay()).filter(count -> count == 0));
    }

    /** Where a canary is found, and in what. */
    private List<String> traces() {
        var traces = new ArrayList<String>();
        client.engine
                .tables()
                .forEach((table, name) -> items(name).forEach(item -> traces.addAll(found(table, item.toString()))));
        client.engine
                .queues()
                .keySet()
                .forEach(queue ->
                        queues.messages(queue).forEach(message -> traces.addAll(found(queue, message.toString()))));
        traces.addAll(found("the log", PackagedSystem.log()));
        return traces;
    }

    private static List<String> found(String where, String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return CANARIES.stream()
                .filter(lower::contains)
                .map(canary -> where + " has " + canary)
                .toList();
    }

    private List<Map<String, AttributeValue>> items(String table) {
        return client.engine.dynamoDb().scanPaginator(scan -> scan.tableName(table)).items().stream()
                .toList();
    }

    private List<String> mails(Attendee canary) {
        return client.engine.inbox().newestTo(canary.email(), 100).mails().stream()
                .map(Mail::id)
                .toList();
    }

    private static String signup(String email) {
        return """
        {"name": "%s", "email": "%s", "company": "%s", "country": "ZA", "city": "Quagga Fontein",
         "relationship": "CUSTOMER", "language": "en", "codeOfConduct": "2026-11",
         "consents": {"SERIES_INVITATIONS": {"EMAIL": "2026-11"}}}
        """.formatted(NAME, email, COMPANY);
    }

    private static String correction() {
        return """
        {"name": "%s the Second", "company": "%s Ltd", "country": "ZA", "city": "Quagga Town",
         "relationship": "PARTNER", "language": "en"}
        """.formatted(NAME, COMPANY);
    }
}
