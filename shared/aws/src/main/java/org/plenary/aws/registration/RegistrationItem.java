package org.plenary.aws.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Phase;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.City;
import org.plenary.domain.registration.CompanyName;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.MailState;
import org.plenary.domain.registration.Mailing;
import org.plenary.domain.registration.Payment;
import org.plenary.domain.registration.PersonName;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.domain.registration.Relationship;
import org.plenary.domain.registration.Suppression;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/**
 * What stands in the table: a registration, what an erased one leaves (state, epoch, version), or an alias (aliasOf alone). Instants are
 * epoch milliseconds.
 *
 * @param city the empty string where not given, never absent: a repeat of the signup would add it. So are codeOfConduct and consents
 * @param consents by purpose and field, see {@link ConsentText}; absent in items of the version before
 * @param version absent is 1
 * @param asked2 when the mail before the last was called for, and so on; 0 where there was none, absent in items of the version before
 * @param mail {@link MailState}: whether a mail is to leave
 * @param mailUntil the end of the claim's lease
 * @param mailClaims how often the mail was claimed
 */
record RegistrationItem(
        @DynamoDbPartitionKey String eventBucket,
        @DynamoDbSortKey String registrationId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String company,
        @Nullable String country,
        @Nullable String city,
        @Nullable String relationship,
        @Nullable String language,
        @Nullable Map<String, String> consents,
        @Nullable String codeOfConduct,
        @Nullable String state,
        @Nullable String payment,
        @Nullable String phase,
        @Nullable String day,
        @Nullable Long registeredAt,
        @Nullable Integer epoch,
        @Nullable Long version,
        @Nullable Long askedAt,
        @Nullable Long asked2,
        @Nullable Long asked3,
        @Nullable Long asked4,
        @Nullable Long asked5,
        @Nullable String mail,
        @Nullable Long mailUntil,
        @Nullable Integer mailClaims,
        @Nullable Long mailedAt,
        @Nullable String suppressed,
        @Nullable Long suppressedAt,
        @Nullable String aliasOf) {

    /** The partition: event and the bucket that the id begins with. */
    static String eventBucket(EventId event, RegistrationId id) {
        return eventBucket(event, id.bucket());
    }

    static String eventBucket(EventId event, String bucket) {
        return event.value() + "#" + bucket;
    }

    /** Whether nothing personal is left of it. */
    boolean isErased() {
        return RegistrationState.ERASED.name().equals(state);
    }

    /** Whether a person's registration stands here. */
    boolean isKept() {
        return state != null && !isErased();
    }

    /** What old items do not have counts from 1. */
    long storedVersion() {
        return version == null ? 1 : version;
    }

    int storedEpoch() {
        return there(epoch);
    }

    KeptRegistration kept() {
        return new KeptRegistration(registration(), mailing());
    }

    Registration registration() {
        return new Registration(
                new RegistrationId(registrationId),
                new EventId(eventBucket.substring(0, eventBucket.lastIndexOf('#'))),
                attendee(),
                ConsentText.read(consents, codeOfConduct),
                RegistrationState.valueOf(there(state)),
                Payment.valueOf(there(payment)),
                Phase.valueOf(there(phase)),
                LocalDate.parse(there(day)),
                Instant.ofEpochMilli(there(registeredAt)),
                storedEpoch(),
                storedVersion());
    }

    private Attendee attendee() {
        return new Attendee(
                new PersonName(there(name)),
                new EmailAddress(there(email)),
                new CompanyName(there(company)),
                new CountryCode(there(country)),
                new City(there(city)),
                Relationship.valueOf(there(relationship)),
                new LanguageTag(there(language)));
    }

    private Mailing mailing() {
        return new Mailing(
                MailState.valueOf(there(mail)),
                asks(),
                instant(mailUntil),
                mailClaims == null ? 0 : mailClaims,
                instant(mailedAt),
                suppressed == null
                        ? Optional.empty()
                        : Optional.of(new Suppression(
                                Suppression.Reason.valueOf(suppressed), Instant.ofEpochMilli(there(suppressedAt)))));
    }

    private List<Instant> asks() {
        return Stream.of(askedAt, asked2, asked3, asked4, asked5)
                .filter(at -> at != null && at > 0)
                .map(Instant::ofEpochMilli)
                .toList();
    }

    private static Optional<Instant> instant(@Nullable Long millis) {
        return millis == null ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static <T> T there(@Nullable T attribute) {
        return Objects.requireNonNull(attribute, "an attribute that every registration has");
    }

    /** Not the person: it would end in a log. */
    @Override
    public String toString() {
        return "RegistrationItem[" + registrationId + "]";
    }
}
