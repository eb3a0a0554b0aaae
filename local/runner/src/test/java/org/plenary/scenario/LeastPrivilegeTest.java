package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.local.engine.function.FunctionCalls;

/** A walk past every door of the system: what a policy grants is used, and what is used is granted. */
final class LeastPrivilegeTest {
    private final Client client = new Client();

    @Test
    void a_function_may_do_what_its_code_does_and_no_more() {
        walk();

        assertThat(client.engine.calls().byFunction().values())
                .flatExtracting(FunctionCalls::denied)
                .isEmpty();
        Eventually.get("the use of every grant", () -> Optional.of(unused()).filter(Map::isEmpty));
    }

    /** By function, what its policy grants and nothing has used. */
    private Map<String, List<String>> unused() {
        return client.engine.calls().byFunction().entrySet().stream()
                .filter(function -> !function.getValue().grantsUnused().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, function -> function.getValue().grantsUnused()));
    }

    private void walk() {
        var path = "/api/organisations/example/events";
        client.asOrganiser("PUT", path + "/a-walk", Client.event("DRAFT"));
        client.asOrganiser("PUT", path + "/a-walk", Client.event("PUBLISHED"));
        client.asOrganiser("GET", path, "");
        client.asOrganiser("GET", path + "/a-walk", "");
        client.asOrganiser("PUT", path + "/a-draft-to-delete", Client.event("DRAFT"));
        client.asOrganiser("DELETE", path + "/a-draft-to-delete", "");
        client.send("GET", "/api/events/a-walk", "");
        client.signUp("a-walk", "walker@days.example.org");
        client.signUp("a-walk", "reject-walker@days.example.org");
        client.send("POST", "/api/events/a-walk/registrations/pass", "{\"email\": \"walker@days.example.org\"}");
        var pass = Eventually.get(
                "the walker's mail",
                () -> client.engine.inbox().newestTo("walker@days.example.org", 1).mails().stream()
                        .findFirst()
                        .map(mail -> mail.links().getFirst().replaceFirst(".*#", "")));
        assertThat(client.send("GET", "/api/events/a-walk/registrations/me", "", "Authorization", "Bearer " + pass)
                        .status())
                .isEqualTo(200);
        walkAmongPeople(path + "/a-walk");
        walkAmongMails();
    }

    /** One that bounces, one that SES tells nonsense about, and one that is lost. */
    private void walkAmongMails() {
        client.signUp("a-walk", "bounce-walker@days.example.org");
        var feedback = client.engine.queues().getOrDefault("FeedbackQueue", "");
        client.engine.sqs().sendMessage(send -> send.queueUrl(feedback).messageBody("{}"));
        client.publish("a-walk-astray");
        client.signUp("a-walk-astray", "astray@days.example.org");
        Eventually.get(
                "the mail of who goes astray",
                () -> client.engine.inbox().newestTo("astray@days.example.org", 1).mails().stream()
                        .findFirst());
        new RegistrationsTable().loseMails("a-walk-astray");
        Eventually.get(
                "a sweep that finds a lost mail",
                () -> Optional.of(client.send("POST", "/_local/schedules/SweepFunction", "")
                                .json())
                        .filter(report -> report.path("put").asInt() > 0));
    }

    private void walkAmongPeople(String event) {
        var walker =
                client.asOrganiser("POST", event + "/registrations/search", "{\"email\": \"walker@days.example.org\"}");
        var registration =
                event + "/registrations/" + walker.json().path("registrationId").asText();
        client.asOrganiser("GET", event + "/registrations", "");
        client.asOrganiser("GET", registration, "");
        client.asOrganiser("PUT", registration + "/email", "{\"email\": \"wanderer@days.example.org\"}");
        client.asOrganiser("PUT", registration + "/email", "{\"email\": \"walker@days.example.org\"}");
        client.asOrganiser("DELETE", registration + "/passes/1", "");
        client.asOrganiser("POST", registration + "/cancellation", "");
        client.asOrganiser("GET", event + "/mails", "");
        client.asOrganiser("GET", event + "/retention", "");
        assertThat(client.asOrganiser("POST", registration + "/erasure", "").status())
                .isEqualTo(204);
    }
}
