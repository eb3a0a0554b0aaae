package org.plenary.functions.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.domain.registration.Registrations.BETWEEN_MAILS;
import static org.plenary.testkit.Conferences.details;
import static org.plenary.testkit.People.ada;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventState;
import org.plenary.domain.registration.DueMails.Claim;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.MailReference;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.Suppression;
import org.plenary.testkit.HttpSample;
import org.plenary.testkit.People;

/** An attendee takes home everything that is held. */
final class ExportTest {
    private static final SignupFunction FUNCTION = new SignupFunction();
    private static final HttpSample EXPORT = HttpSample.of("signup/export-mine.json");
    private static final HttpSample CORRECT = HttpSample.of("signup/correct-mine.json");
    private static final Duration LONG_ENOUGH = BETWEEN_MAILS.plusMillis(1);

    /** Where each attribute of the table is found in the export: whoever adds one there adds it here, and to the export. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("eventBucket", "/registration/eventId"),
            Map.entry("registrationId", "/registration/registrationId"),
            Map.entry("name", "/registration/name"),
            Map.entry("email", "/registration/email"),
            Map.entry("company", "/registration/company"),
            Map.entry("country", "/registration/country"),
            Map.entry("city", "/registration/city"),
            Map.entry("relationship", "/registration/relationship"),
            Map.entry("language", "/registration/language"),
            Map.entry("consents", "/registration/consents/SERIES_INVITATIONS/EMAIL/at"),
            Map.entry("codeOfConduct", "/registration/codeOfConduct/version"),
            Map.entry("state", "/registration/state"),
            Map.entry("payment", "/registration/payment"),
            Map.entry("phase", "/registration/phase"),
            Map.entry("day", "/registration/day"),
            Map.entry("registeredAt", "/registration/registeredAt"),
            Map.entry("epoch", "/epoch"),
            Map.entry("version", "/version"),
            Map.entry("aliasOf", "/alias"),
            Map.entry("askedAt", "/mails/askedAt/0"),
            Map.entry("asked2", "/mails/askedAt/1"),
            Map.entry("asked3", "/mails/askedAt/2"),
            Map.entry("asked4", "/mails/askedAt/3"),
            Map.entry("asked5", "/mails/askedAt/4"),
            Map.entry("mail", "/mails/state"),
            Map.entry("mailUntil", "/mails/claimedUntil"),
            Map.entry("mailClaims", "/mails/claims"),
            Map.entry("mailedAt", "/mails/mailedAt"),
            Map.entry("suppressed", "/mails/suppressed"),
            Map.entry("suppressedAt", "/mails/suppressedAt"));

    @Test
    void whatever_the_table_holds_of_a_person_is_in_the_export() throws ClassNotFoundException {
        var event = FUNCTION.given("export-everything", details(EventState.PUBLISHED));
        var reply = FUNCTION.send(withEveryAttribute(event), EXPORT);

        assertThat(PLACES).containsOnlyKeys(attributes());
        assertThat(PLACES.values())
                .allSatisfy(place ->
                        assertThat(reply.json().at(place).asText()).as(place).isNotEmpty());
    }

    @Test
    void the_export_is_a_file_that_says_it_as_it_is() {
        var event = FUNCTION.given("export-file", details(EventState.PUBLISHED));
        var registration = FUNCTION.registered(event, ada());
        var reply = FUNCTION.send(registration, EXPORT);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).startsWith("application/json");
        assertThat(reply.header("content-disposition")).isEqualTo("attachment; filename=\"registration.json\"");
        assertThat(reply.text())
                .isEqualTo("{\"registration\":{\"registrationId\":\"" + registration.id()
                        + "\",\"eventId\":\"export-file\",\"name\":\"Ada Example\",\"email\":\"Ada@Example.org\","
                        + "\"company\":\"Analytical Engines\",\"country\":\"GB\",\"city\":\"London\",\"relationship\":\"CUSTOMER\","
                        + "\"language\":\"en\",\"state\":\"REGISTERED\",\"payment\":\"NONE\",\"phase\":\"LIVE\","
                        + "\"day\":\"2027-03-01\",\"registeredAt\":\"2027-03-01T12:00:00Z\",\"consents\":{}},"
                        + "\"epoch\":1,\"version\":1,"
                        + "\"mails\":{\"state\":\"DUE\",\"askedAt\":[\"2027-03-01T12:00:00Z\"],\"claims\":0}}");
    }

    private static List<String> attributes() throws ClassNotFoundException {
        return Arrays.stream(Class.forName("org.plenary.aws.registration.RegistrationItem")
                        .getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** Corrected, moved to another address, mailed once, asked for a fifth mail, claimed, and bounced meanwhile. */
    private static Registration withEveryAttribute(Event event) {
        var registration = FUNCTION.registered(event, ada());
        FUNCTION.send(registration, CORRECT);
        var moved = moved(stored(registration), new EmailAddress("ada@example.com"));
        var mails = FUNCTION.dueMails();
        var now = FUNCTION.clock.instant();
        mails.sent((Claim.Granted) mails.claim(event.id(), moved.id(), now, now.plusSeconds(60)), now);
        for (int i = 0; i < 4; i++) {
            now = now.plus(LONG_ENOUGH);
            FUNCTION.registrations().askAgain(event.id(), moved.id(), now);
        }
        mails.claim(event.id(), moved.id(), now, now.plusSeconds(60));
        mails.suppress(
                new MailReference(event.id(), moved.id(), moved.epoch()),
                new Suppression(Suppression.Reason.BOUNCED, now));
        return moved;
    }

    private static Registration moved(Registration registration, EmailAddress address) {
        Instant now = FUNCTION.clock.instant();
        var readdressed = (Changed) registration.readdress(address);
        var alias = People.PEPPER.registrationId(registration.event(), address);
        FUNCTION.registrations().readdress(readdressed, alias, registration.id(), now);
        return readdressed.registration();
    }

    private static Registration stored(Registration registration) {
        return FUNCTION.registrations()
                .find(registration.event(), registration.id())
                .orElseThrow();
    }
}
