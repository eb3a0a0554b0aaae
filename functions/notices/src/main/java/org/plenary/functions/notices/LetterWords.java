package org.plenary.functions.notices;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Place;
import org.plenary.domain.registration.Attendee;

/** The words for one event and attendee: texts in the attendee's language where there are any, moments as its people write them. */
final class LetterWords {
    private final Texts texts;
    private final Event event;
    private final Locale locale;
    private final Map<String, String> values;

    LetterWords(Event event, Attendee attendee) {
        this.locale = attendee.language().locale();
        this.texts = Texts.in(locale);
        this.event = event;
        this.values = Map.of(
                "title", event.details().title().in(attendee.language()),
                "name", attendee.name().value());
    }

    /** The language of the texts, as a BCP 47 tag. */
    String language() {
        return texts.language();
    }

    String text(String key) {
        return texts.text(key, values);
    }

    /** What has to be said before dates and place, if it is so: that the event does not take place. */
    Stream<Letter.Block> cancellation() {
        return event.details().state() == EventState.CANCELLED ? Stream.of(paragraph("cancelled")) : Stream.empty();
    }

    Letter.Paragraph paragraph(String key) {
        return new Letter.Paragraph(text(key));
    }

    Letter.Fact fact(String key, String value) {
        return new Letter.Fact(text(key), value);
    }

    String startsAt() {
        return moment(event.details().dates().startsAt());
    }

    String endsAt() {
        return moment(event.details().dates().endsAt());
    }

    String place() {
        return switch (event.details().place()) {
            case Place.Online() -> text("online");
            case Place.Venue(Place.Name(var name), Place.Name(var city), var country) ->
                name + ", " + city + ", " + Locale.of("", country.value()).getDisplayCountry(locale);
        };
    }

    private String moment(Instant instant) {
        var zone = event.details().dates().zone();
        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale);
        return format.format(instant.atZone(zone)) + " (" + zone + ")";
    }
}
