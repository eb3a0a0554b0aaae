package org.plenary.scenario;

import java.util.Optional;
import org.plenary.local.engine.ses.Mail;
import org.plenary.scenario.Client.Answer;

/** Somebody who signed up, with the pass from the mail. */
record Attendee(Client client, String event, String email, String pass, String registrationId) {

    /** Signs up for an event, which is published if need be, and waits for the mail. An address that no other event of the tests has. */
    static Attendee signedUp(Client client, String event, String email) {
        client.publish(event);
        client.signUp(event, email);
        return withPass(client, event, email);
    }

    /** Who has signed up already, with the pass of the newest mail. */
    static Attendee withPass(Client client, String event, String email) {
        var pass = newestPass(client, email);
        var me = client.send("GET", me(event), "", "Authorization", "Bearer " + pass);
        return new Attendee(
                client, event, email, pass, me.json().path("registrationId").asText());
    }

    /** Sends a request about the own registration; {@code step} follows {@code /me}. */
    Answer send(String method, String step, String body) {
        return client.send(method, me(event) + step, body, "Authorization", "Bearer " + pass);
    }

    private static String newestPass(Client client, String email) {
        return Eventually.get(
                "the mail of " + email,
                () -> client.engine.inbox().newestTo(email, 1).mails().stream()
                        .findFirst()
                        .flatMap(Attendee::pass));
    }

    private static Optional<String> pass(Mail mail) {
        return mail.links().stream()
                .filter(link -> link.contains("/me#"))
                .findFirst()
                .map(link -> link.substring(link.indexOf('#') + 1));
    }

    private static String me(String event) {
        return "/api/events/" + event + "/registrations/me";
    }
}
