package org.plenary.functions.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.Page;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.ExpectedAttendance;
import org.plenary.domain.event.Place;
import org.plenary.domain.event.RegistrationWindow;
import org.plenary.domain.event.SeriesId;
import org.plenary.domain.money.Price;

/** An event as it is shown: the public sees all but whose it is, how often it was changed, its limits and its plans. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventView(
        String eventId,
        @Nullable String organisationId,
        @Nullable Long version,
        Map<String, String> title,
        String defaultLanguage,
        String zone,
        Instant startsAt,
        Instant endsAt,
        boolean online,
        @Nullable VenueView venue,
        @Nullable Instant registrationOpensAt,
        @Nullable Instant registrationClosesAt,
        @Nullable PriceView price,
        Instant libraryClosesAt,
        int retentionDays,
        @Nullable Integer signupsPerNetworkAndHour,
        @Nullable String seriesId,
        @Nullable AttendanceView expectedAttendance,
        String state) {

    /** Where it takes place. */
    @Serdeable
    record VenueView(String name, String city, String country) {}

    /** What a ticket costs, in minor units. */
    @Serdeable
    record PriceView(long amount, String currency) {}

    /** How many registrations are planned for, both inclusive. */
    @Serdeable
    record AttendanceView(int fewest, int most) {}

    /** A page of an organisation's events. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView(List<EventView> events, @Nullable String next) {
        static PageView of(Page<Event> page) {
            return new PageView(
                    page.items().stream().map(EventView::ofOrganiser).toList(),
                    page.following().orElse(null));
        }
    }

    static EventView ofOrganiser(Event event) {
        var details = event.details();
        return view(
                event,
                event.organisation().value(),
                event.version(),
                details.networkLimit().isOff() ? null : details.networkLimit().signupsAnHour(),
                details.series().seriesId().map(SeriesId::value).orElse(null),
                attendance(details.expectedAttendance()));
    }

    static EventView ofPublic(Event event) {
        return view(event, null, null, null, null, null);
    }

    private static EventView view(
            Event event,
            @Nullable String organisationId,
            @Nullable Long version,
            @Nullable Integer signupsPerNetworkAndHour,
            @Nullable String seriesId,
            @Nullable AttendanceView expectedAttendance) {
        var details = event.details();
        return new EventView(
                event.id().value(),
                organisationId,
                version,
                details.title().byLanguage().entrySet().stream()
                        .collect(Collectors.toMap(
                                text -> text.getKey().value(),
                                text -> text.getValue().value(),
                                (_, twice) -> twice,
                                TreeMap::new)),
                details.title().defaultLanguage().value(),
                details.dates().zone().getId(),
                details.dates().startsAt(),
                details.dates().endsAt(),
                details.place() instanceof Place.Online,
                venue(details.place()),
                unless(
                        RegistrationWindow.ALWAYS.opensAt(),
                        details.registration().opensAt()),
                unless(
                        RegistrationWindow.ALWAYS.closesAt(),
                        details.registration().closesAt()),
                price(details.price()),
                details.libraryClosesAt(),
                details.retention().days(),
                signupsPerNetworkAndHour,
                seriesId,
                expectedAttendance,
                details.state().name());
    }

    private static @Nullable VenueView venue(Place place) {
        return switch (place) {
            case Place.Online _ -> null;
            case Place.Venue(var name, var city, var country) ->
                new VenueView(name.value(), city.value(), country.value());
        };
    }

    private static @Nullable PriceView price(Price price) {
        return switch (price) {
            case Price.Free _ -> null;
            case Price.Paid(var money) ->
                new PriceView(money.amount(), money.currency().getCurrencyCode());
        };
    }

    private static @Nullable AttendanceView attendance(ExpectedAttendance expected) {
        return expected.isUnsaid() ? null : new AttendanceView(expected.fewest(), expected.most());
    }

    private static @Nullable Instant unless(Instant unsaid, Instant instant) {
        return instant.equals(unsaid) ? null : instant;
    }
}
