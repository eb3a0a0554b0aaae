package org.plenary.aws.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.Conferences.jconf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.Admission;
import org.plenary.domain.event.Phase;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.City;
import org.plenary.domain.registration.CompanyName;
import org.plenary.domain.registration.Consent;
import org.plenary.domain.registration.ConsentWish;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.PersonName;
import org.plenary.domain.registration.PersonalField;
import org.plenary.domain.registration.Purpose;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Relationship;
import org.plenary.domain.registration.TextVersion;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A write costs a unit for each started kilobyte: a registration is to cost one. */
final class RegistrationSizeTest {
    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    private static final RegistrationId ID = new RegistrationId("a".repeat(26));
    private static final TextVersion VERSION = new TextVersion("2026-11");

    /** The key and what mails leave behind, with the bytes of each value. */
    private static final Map<String, Integer> MARKERS = Map.ofEntries(
            Map.entry("eventBucket", 65),
            Map.entry("registrationId", 26),
            Map.entry("askedAt", 8),
            Map.entry("asked2", 8),
            Map.entry("asked3", 8),
            Map.entry("asked4", 8),
            Map.entry("asked5", 8),
            Map.entry("mail", 8),
            Map.entry("mailUntil", 8),
            Map.entry("mailClaims", 2),
            Map.entry("mailedAt", 8),
            Map.entry("suppressed", 10),
            Map.entry("suppressedAt", 8));

    /** Names, companies and cities as long as they usually get, one person for each language of the mails. */
    private static final Stream<Attendee> LONG_NAMES = Stream.of(
            person(
                    "en",
                    "Bartholomew Featherstonehaugh-Worthington",
                    "International Consolidated Examples Holdings Ltd",
                    "Stoke-on-Trent"),
            person(
                    "de",
                    "Maximiliane Freifrau von Beispielhausen",
                    "Süddeutsche Musterdatenverarbeitungsgesellschaft mbH",
                    "Garmisch-Partenkirchen"),
            person(
                    "es",
                    "María de los Ángeles Fernández-Ejemplo y Muñoz",
                    "Compañía Española de Ejemplos y Muestras S. A.",
                    "Las Palmas de Gran Canaria"),
            person(
                    "fr",
                    "Marie-Françoise Dubois de l'Exemple-Montfort",
                    "Société Générale des Échantillons et Modèles SA",
                    "Saint-Germain-en-Laye"),
            person(
                    "it",
                    "Gianfrancesco Esempi della Campionatura",
                    "Società Italiana Esempi e Campioni S.p.A.",
                    "San Benedetto del Tronto"),
            person(
                    "ru",
                    "Константин Константинович Примеровский",
                    "Акционерное общество «Образцы и примеры»",
                    "Петропавловск-Камчатский"),
            person(
                    "tr",
                    "Gülşah Çağlayanörnek Büyükşahinoğlu",
                    "Türkiye Örnek ve Numune Sanayi Ticaret A. Ş.",
                    "Kahramanmaraş"));

    @Test
    void a_registration_with_usual_lengths_stays_under_a_kilobyte_in_every_language() {
        var longest = LONG_NAMES
                .map(RegistrationSizeTest::bytes)
                .max(Comparator.naturalOrder())
                .orElseThrow();

        System.out.println("longest registration: " + longest + " bytes");
        assertThat(longest).isLessThan(1024);
    }

    private static Attendee person(String language, String name, String company, String city) {
        return new Attendee(
                new PersonName(name),
                new EmailAddress("a.rather.long.local-part+conference@subdomain.department.example.org"),
                new CompanyName(company),
                new CountryCode("DE"),
                new City(city),
                Relationship.DISTRIBUTOR,
                new LanguageTag(language));
    }

    /** As DynamoDB counts: names and texts in UTF-8, a number a byte for two digits and one more. */
    private static int bytes(Attendee attendee) {
        var update = new RegistrationUpdate().setIfAbsent(registered(attendee));
        var said = update.names().entrySet().stream()
                .mapToInt(name -> utf8(name.getValue())
                        + bytes(update.values().getOrDefault(":" + name.getValue(), AttributeValue.fromS(""))))
                .sum();
        return said
                + MARKERS.entrySet().stream()
                        .mapToInt(marker -> utf8(marker.getKey()) + marker.getValue())
                        .sum();
    }

    private static Registration registered(Attendee attendee) {
        var wish = new ConsentWish(
                Map.of(
                        new Consent(Purpose.SERIES_INVITATIONS, PersonalField.EMAIL), VERSION,
                        new Consent(Purpose.SPONSOR_MESSAGES, PersonalField.EMAIL), VERSION),
                Optional.of(VERSION));
        return Registration.register(
                jconf(), new Admission.Open(Phase.LIVE, LocalDate.of(2027, 3, 1)), attendee, wish, ID, NOW);
    }

    private static int bytes(AttributeValue value) {
        if (value.hasM()) {
            // A map takes three bytes, and one more for each of its members.
            return 3
                    + value.m().entrySet().stream()
                            .mapToInt(member -> 1 + utf8(member.getKey()) + bytes(member.getValue()))
                            .sum();
        }
        return value.s() != null ? utf8(value.s()) : value.n().length() / 2 + 2;
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
