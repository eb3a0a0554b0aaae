package org.plenary.aws.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.domain.registration.Registrations.BETWEEN_MAILS;
import static org.plenary.testkit.Conferences.jconf;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.aws.DynamoDb;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.City;
import org.plenary.domain.registration.CompanyName;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.PersonName;
import org.plenary.domain.registration.Relationship;
import org.plenary.testkit.Database;
import org.plenary.testkit.People;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Anybody can type anybody's address into the form. */
final class StrangersRepeatProperties {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final DynamoDbClient CLIENT = Database.newClient();
    private static final Database DATABASE = Database.create();
    private static final RegistrationsTable TABLE = new RegistrationsTable(DATABASE.table("RegistrationsTable"));
    private static final AtomicInteger TRY = new AtomicInteger();

    private final DynamoDbRegistrations registrations = new DynamoDbRegistrations(
            DynamoDb.enhanced(CLIENT), CLIENT, TABLE, new ErasuresTable(DATABASE.table("ErasuresTable")));

    @Property(tries = 200)
    void of_any_two_signups_of_one_address_the_second_changes_only_when_it_was_asked_for(
            @ForAll("attendees") Attendee first, @ForAll("attendees") Attendee second) {
        var event = new Event(
                new EventId("try-" + TRY.incrementAndGet()), jconf().organisation(), jconf().details(), "2026", 1);
        var later = NOON.plus(BETWEEN_MAILS).plusMillis(1);
        registrations.signUp(People.registered(first, event, NOON), NOON);
        var before = item(event, first);
        registrations.signUp(People.registered(second, event, later), later);

        var expected = new HashMap<>(before);
        expected.put("askedAt", AttributeValue.fromN(Long.toString(later.toEpochMilli())));
        expected.put("asked2", AttributeValue.fromN(Long.toString(NOON.toEpochMilli())));
        assertThat(item(event, first)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Attendee> attendees() {
        var texts = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(60);
        var cities = Arbitraries.oneOf(Arbitraries.just(City.NOT_GIVEN), texts.map(City::new));
        return Combinators.combine(
                        texts.map(PersonName::new),
                        texts.map(CompanyName::new),
                        Arbitraries.of(CountryCode.accepted()).map(CountryCode::new),
                        cities,
                        Arbitraries.of(Relationship.class),
                        Arbitraries.of("en", "ru", "pt-BR").map(LanguageTag::new))
                .as((name, company, country, city, relationship, language) -> new Attendee(
                        name, new EmailAddress("one@example.org"), company, country, city, relationship, language));
    }

    private static Map<String, AttributeValue> item(Event event, Attendee attendee) {
        return CLIENT.getItem(get -> get.tableName(TABLE.table())
                        .key(DynamoDbRegistrations.key(event.id(), People.id(attendee, event)))
                        .consistentRead(true))
                .item();
    }
}
