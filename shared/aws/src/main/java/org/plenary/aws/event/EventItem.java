package org.plenary.aws.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.aws.schema.SortableInstant;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.Dates;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventDetails;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.ExpectedAttendance;
import org.plenary.domain.event.NetworkLimit;
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.event.Place;
import org.plenary.domain.event.RegistrationWindow;
import org.plenary.domain.event.Retention;
import org.plenary.domain.event.Series;
import org.plenary.domain.event.SeriesId;
import org.plenary.domain.event.Title;
import org.plenary.domain.money.Money;
import org.plenary.domain.money.Price;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondarySortKey;

/**
 * An event in the table. Instants are {@link SortableInstant} text.
 * Absent attributes: venue (all three) = online; registrationOpensAt = since ever; registrationClosesAt = with the library;
 * amount and currency = free; retentionDays = the standard; signupsPerNetworkAndHour = no limit; registrationsErased = people may be in it;
 * series = in none; fewestExpected and mostExpected = the organiser has not said.
 *
 * @param series the organisation and the series' id, {@code acme/jconf}, so that no query over a series meets another organisation's
 */
record EventItem(
        @DynamoDbPartitionKey String eventId,

        @DynamoDbSecondaryPartitionKey(indexNames = BY_ORGANISATION)
        String organisationId,

        Map<String, String> title,
        String defaultLanguage,
        String zone,

        @DynamoDbSecondarySortKey(indexNames = {BY_ORGANISATION, BY_SERIES})
        String startsAt,

        String endsAt,
        @Nullable String venueName,
        @Nullable String venueCity,
        @Nullable String venueCountry,
        @Nullable String registrationOpensAt,
        @Nullable String registrationClosesAt,
        @Nullable Long amount,
        @Nullable String currency,
        @DynamoDbSecondarySortKey(indexNames = BY_STATE) String libraryClosesAt,

        @DynamoDbSecondaryPartitionKey(indexNames = BY_STATE)
        String state,

        @Nullable Integer retentionDays,
        @Nullable Integer signupsPerNetworkAndHour,
        @Nullable Boolean registrationsErased,

        @DynamoDbSecondaryPartitionKey(indexNames = BY_SERIES) @Nullable
        String series,

        @Nullable Integer fewestExpected,
        @Nullable Integer mostExpected,
        String pepperId,
        Long version) {

    static final String BY_ORGANISATION = "eventsByOrganisation";
    static final String BY_STATE = "eventsByState";
    static final String BY_SERIES = "eventsBySeries";

    static EventItem of(Event event) {
        return of(event, null);
    }

    /** With the note that nothing personal is left in the event's registrations. */
    static EventItem withoutPeople(Event event) {
        return of(event, true);
    }

    private static EventItem of(Event event, @Nullable Boolean registrationsErased) {
        var details = event.details();
        var venue = details.place() instanceof Place.Venue v ? v : null;
        var money = details.price() instanceof Price.Paid(var m) ? m : null;
        var expected = details.expectedAttendance().isUnsaid() ? null : details.expectedAttendance();
        return new EventItem(
                event.id().value(),
                event.organisation().value(),
                details.title().byLanguage().entrySet().stream()
                        .collect(Collectors.toMap(
                                text -> text.getKey().value(),
                                text -> text.getValue().value())),
                details.title().defaultLanguage().value(),
                details.dates().zone().getId(),
                SortableInstant.write(details.dates().startsAt()),
                SortableInstant.write(details.dates().endsAt()),
                venue == null ? null : venue.name().value(),
                venue == null ? null : venue.city().value(),
                venue == null ? null : venue.country().value(),
                absentIfSame(details.registration().opensAt(), RegistrationWindow.ALWAYS.opensAt()),
                absentIfSame(details.registration().closesAt(), RegistrationWindow.ALWAYS.closesAt()),
                money == null ? null : Long.valueOf(money.amount()),
                money == null ? null : money.currency().getCurrencyCode(),
                SortableInstant.write(details.libraryClosesAt()),
                details.state().name(),
                details.retention().equals(Retention.STANDARD)
                        ? null
                        : Integer.valueOf(details.retention().days()),
                details.networkLimit().isOff()
                        ? null
                        : Integer.valueOf(details.networkLimit().signupsAnHour()),
                registrationsErased,
                details.series()
                        .seriesId()
                        .map(series -> seriesKey(event.organisation(), series))
                        .orElse(null),
                expected == null ? null : Integer.valueOf(expected.fewest()),
                expected == null ? null : Integer.valueOf(expected.most()),
                event.pepperId(),
                event.version());
    }

    static String seriesKey(OrganisationId organisation, SeriesId series) {
        return organisation + "/" + series;
    }

    Event event() {
        return new Event(new EventId(eventId), new OrganisationId(organisationId), details(), pepperId, version);
    }

    private EventDetails details() {
        var texts = title.entrySet().stream()
                .collect(Collectors.toMap(
                        text -> new LanguageTag(text.getKey()), text -> new Title.Text(text.getValue())));
        return new EventDetails(
                new Title(texts, new LanguageTag(defaultLanguage)),
                new Dates(ZoneId.of(zone), SortableInstant.read(startsAt), SortableInstant.read(endsAt)),
                place(),
                new RegistrationWindow(
                        orElse(registrationOpensAt, RegistrationWindow.ALWAYS.opensAt()),
                        orElse(registrationClosesAt, RegistrationWindow.ALWAYS.closesAt())),
                price(),
                SortableInstant.read(libraryClosesAt),
                EventState.valueOf(state),
                retentionDays == null ? Retention.STANDARD : new Retention(retentionDays),
                signupsPerNetworkAndHour == null ? NetworkLimit.OFF : new NetworkLimit(signupsPerNetworkAndHour),
                series == null ? Series.NONE : new Series.Part(new SeriesId(series.substring(series.indexOf('/') + 1))),
                fewestExpected == null || mostExpected == null
                        ? ExpectedAttendance.UNSAID
                        : new ExpectedAttendance(fewestExpected, mostExpected));
    }

    private Place place() {
        return venueName == null || venueCity == null || venueCountry == null
                ? Place.ONLINE
                : new Place.Venue(new Place.Name(venueName), new Place.Name(venueCity), new CountryCode(venueCountry));
    }

    private Price price() {
        return amount == null || currency == null
                ? Price.FREE
                : new Price.Paid(new Money(amount, Currency.getInstance(currency)));
    }

    private static @Nullable String absentIfSame(Instant instant, Instant standard) {
        return instant.equals(standard) ? null : SortableInstant.write(instant);
    }

    private static Instant orElse(@Nullable String instant, Instant standard) {
        return Optional.ofNullable(instant).map(SortableInstant::read).orElse(standard);
    }
}
