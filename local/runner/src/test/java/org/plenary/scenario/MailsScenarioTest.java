package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.local.runner.PackagedSystem;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What happens to mails that do not arrive, in the whole system: they bounce, are lost, are given up. */
final class MailsScenarioTest {
    private final Client client = new Client();
    private final RegistrationsTable table = new RegistrationsTable();

    @Test
    void an_address_that_bounces_is_noted_and_mailed_no_more() {
        client.publish("days-of-bounces");
        client.signUp("days-of-bounces", "bounce-bianca@example.org");

        Eventually.get(
                "the bounce",
                () -> Optional.of(item("days-of-bounces")).filter(item -> item.containsKey("suppressed")));
        table.forgetThatMailsWereAskedFor("days-of-bounces");
        var before = item("days-of-bounces");

        assertThat(client.signUp("days-of-bounces", "bounce-bianca@example.org").status())
                .isEqualTo(202);
        assertThat(item("days-of-bounces")).isEqualTo(before);
    }

    @Test
    void a_lost_mail_leaves_after_the_next_sweep() {
        table.loseMailsOfMany(client, "days-of-losses");

        Eventually.get(
                "a sweep that finds it",
                () -> Optional.of(client.send("POST", "/_local/schedules/SweepFunction", "{}"))
                        .filter(answer -> answer.json().path("put").asInt() > 0));

        mails("lost-1@days-of-losses.example.org", 2);
    }

    @Test
    void a_mail_that_was_given_up_is_listed_and_leaves_when_it_is_sent_again() {
        client.publish("days-of-refusals");
        client.signUp("days-of-refusals", "reject-rita@example.org");
        Eventually.get("the mark", () -> Optional.of(item("days-of-refusals")).filter(item -> is(item, "GIVEN_UP")));
        var listed = run("dead-letters");
        table.moveTo("days-of-refusals", "rita@example.org");

        assertThat(listed)
                .contains("MessageRejected", "eventId=days-of-refusals")
                .doesNotContain("@");
        assertThat(run("dead-letters", "--send-again")).contains("eventId=days-of-refusals");

        mails("rita@example.org", 1);
        assertThat(run("dead-letters", "--queue", "mails")).doesNotContain("days-of-refusals");
    }

    @Test
    void dead_letters_of_the_dispatcher_are_left_to_the_sweep() {
        assertThat(run("dead-letters", "--queue", "dispatch", "--send-again"))
                .contains("Nothing to send again", "/_local/schedules/SweepFunction");
    }

    @Test
    void dead_letters_of_a_stack_on_aws_are_looked_at_by_their_queues_url() {
        var url = client.engine.queues().getOrDefault("FeedbackDeadLetters", "");

        assertThat(PackagedSystem.run(new StringWriter(), "dead-letters", "--dead-letters-url", url, "--send-again"))
                .isNotZero();
        assertThat(run("dead-letters", "--queue", "feedback", "--dead-letters-url", url))
                .contains("in " + url);
    }

    private Map<String, AttributeValue> item(String eventId) {
        return table.items(eventId).getFirst();
    }

    private static boolean is(Map<String, AttributeValue> item, String mail) {
        return AttributeValue.fromS(mail).equals(item.get("mail"));
    }

    private void mails(String address, int count) {
        Eventually.get(
                count + " mails to " + address,
                () -> Optional.of(client.engine.inbox().newestTo(address, 10).mails())
                        .filter(mails -> mails.size() >= count));
    }

    /** What a command says against the running system. */
    private String run(String... arguments) {
        var out = new StringWriter();
        assertThat(PackagedSystem.run(out, arguments)).isZero();
        return out.toString();
    }
}
