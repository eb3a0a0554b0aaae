package org.plenary.aws.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.Conferences.jconf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.City;
import org.plenary.domain.registration.CompanyName;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.PersonName;
import org.plenary.domain.registration.Relationship;
import org.plenary.testkit.People;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A write costs a unit for each started kilobyte: a registration is to cost one. */
final class RegistrationSizeTest {
    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

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
        var registration = People.registered(attendee, jconf(), NOW);
        var asked = RegistrationItem.asked(registration, NOW);
        var markers = Map.of("mailUntil", 8, "mailClaims", 2, "mailedAt", 8);
        return DynamoDbRegistrations.SCHEMA.itemToMap(asked, true).entrySet().stream()
                        .mapToInt(attribute -> utf8(attribute.getKey()) + bytes(attribute.getValue()))
                        .sum()
                + markers.entrySet().stream()
                        .mapToInt(marker -> utf8(marker.getKey()) + marker.getValue())
                        .sum();
    }

    private static int bytes(AttributeValue value) {
        return value.s() != null ? utf8(value.s()) : value.n().length() / 2 + 2;
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
