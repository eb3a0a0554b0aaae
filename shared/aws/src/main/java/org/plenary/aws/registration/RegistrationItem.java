package org.plenary.aws.registration;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Phase;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.City;
import org.plenary.domain.registration.CompanyName;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.Payment;
import org.plenary.domain.registration.PersonName;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.domain.registration.Relationship;
import software.amazon.awssdk.enhanced.dynamodb.mapper.UpdateBehavior;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbUpdateBehavior;

/**
 * A registration in the table. What a person said is written once, if absent; a signup of a known address can only write the two
 * attributes without that behaviour, {@code askedAt} and {@code mail}. Instants are epoch milliseconds.
 *
 * @param city the empty string where not given, never absent: a repeat of the signup would add it
 * @param mail DUE, CLAIMED or SENT: whether a mail is to leave
 * @param mailUntil the end of the claim's lease
 * @param mailClaims how often the mail was claimed
 */
record RegistrationItem(
        @DynamoDbPartitionKey String eventBucket,
        @DynamoDbSortKey String registrationId,

        @DynamoDbUpdateBehavior(UpdateBehavior.WRITE_IF_NOT_EXISTS)
        String name,

        @DynamoDbUpdateBehavior(UpdateBehavior.WRITE_IF_NOT_EXISTS)
        String email,

        @DynamoDbUpdateBehavior(UpdateBehavior.WRITE_IF_NOT_EXISTS)
        String company,

        @DynamoDbUpdateBehavior(UpdateBehavior.WRITE_IF_NOT_EXISTS)
        String country,

        @DynamoDbUpdateBehavior(UpdateBehavior.WRITE_IF_NOT_EXISTS)
        String city,

        @DynamoDbUpdateBehavior(UpdateBehavior.WRITE_IF_NOT_EXISTS)
        String relationship,

        @DynamoDbUpdateBehavior(UpdateBehavior.WRITE_IF_NOT_EXISTS)
        String language,

        @DynamoDbUpdateBehavior(UpdateBehavior.WRITE_IF_NOT_EXISTS)
        String state,

        @DynamoDbUpdateBehavior(UpdateBehavior.WRITE_IF_NOT_EXISTS)
        String payment,

        @DynamoDbUpdateBehavior(UpdateBehavior.WRITE_IF_NOT_EXISTS)
        String phase,

        @DynamoDbUpdateBehavior(UpdateBehavior.WRITE_IF_NOT_EXISTS)
        String day,

        @DynamoDbUpdateBehavior(UpdateBehavior.WRITE_IF_NOT_EXISTS)
        Long registeredAt,

        @DynamoDbUpdateBehavior(UpdateBehavior.WRITE_IF_NOT_EXISTS)
        Integer epoch,

        Long askedAt,
        String mail,
        @Nullable Long mailUntil,
        @Nullable Integer mailClaims) {

    static final String DUE = "DUE";
    static final String CLAIMED = "CLAIMED";
    static final String SENT = "SENT";

    /** A signup at {@code now}, whose mail is due. */
    static RegistrationItem asked(Registration registration, Instant now) {
        var attendee = registration.attendee();
        return new RegistrationItem(
                eventBucket(registration.event(), registration.id()),
                registration.id().value(),
                attendee.name().value(),
                attendee.email().value(),
                attendee.company().value(),
                attendee.country().value(),
                attendee.city().value(),
                attendee.relationship().name(),
                attendee.language().value(),
                registration.state().name(),
                registration.payment().name(),
                registration.phase().name(),
                registration.day().toString(),
                registration.registeredAt().toEpochMilli(),
                registration.epoch(),
                now.toEpochMilli(),
                DUE,
                null,
                null);
    }

    /** The partition: event and the bucket that the id begins with. */
    static String eventBucket(EventId event, RegistrationId id) {
        return event.value() + "#" + id.bucket();
    }

    Registration registration() {
        return new Registration(
                new RegistrationId(registrationId),
                new EventId(eventBucket.substring(0, eventBucket.lastIndexOf('#'))),
                new Attendee(
                        new PersonName(name),
                        new EmailAddress(email),
                        new CompanyName(company),
                        new CountryCode(country),
                        new City(city),
                        Relationship.valueOf(relationship),
                        new LanguageTag(language)),
                RegistrationState.valueOf(state),
                Payment.valueOf(payment),
                Phase.valueOf(phase),
                LocalDate.parse(day),
                Instant.ofEpochMilli(registeredAt),
                epoch);
    }

    /** Not the person: it would end in a log. */
    @Override
    public String toString() {
        return "RegistrationItem[" + registrationId + "]";
    }
}
