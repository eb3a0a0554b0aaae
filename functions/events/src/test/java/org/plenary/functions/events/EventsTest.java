package org.plenary.functions.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.functions.events.EventsFunction.draft;
import static org.plenary.functions.events.EventsFunction.published;

import org.junit.jupiter.api.Test;

/** Organisers set their events, the public sees them. */
final class EventsTest {
    private static final EventsFunction FUNCTION = new EventsFunction();
    private static final String PRICE = "{\"amount\": 4900, \"currency\": \"EUR\"}";

    @Test
    void creating_again_what_is_there_changes_nothing() {
        var created = FUNCTION.send(draft("created-twice"));
        var again = FUNCTION.send(draft("created-twice"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(created.text());
    }

    @Test
    void the_library_closes_a_year_after_the_end_in_the_events_zone_unless_said_otherwise() {
        var sample = draft("closing")
                .field("zone", "\"Europe/Brussels\"")
                .field("startsAt", "\"2027-02-28T08:00:00Z\"")
                .field("endsAt", "\"2027-03-28T00:59:59Z\"");
        // Clocks go forward on that morning, and a year later two days before: the hour of the wall counts.
        assertThat(FUNCTION.send(sample.field("libraryClosesAt", ""))
                        .json()
                        .path("libraryClosesAt")
                        .asText())
                .isEqualTo("2028-03-27T23:59:59Z");
        assertThat(FUNCTION.send(sample.field("libraryClosesAt", "\"2029-01-01T00:00:00+01:00\""))
                        .json()
                        .path("libraryClosesAt")
                        .asText())
                .isEqualTo("2028-12-31T23:00:00Z");
    }

    @Test
    void a_change_is_made_on_the_version_that_was_read() {
        FUNCTION.send(draft("versions"));
        var changed = FUNCTION.send(published("versions").header("if-match", "\"1\""));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("etag")).isEqualTo("\"2\"");

        var lost = FUNCTION.send(published("versions").field("price", PRICE).header("if-match", "\"1\""));
        assertThat(lost.status()).isEqualTo(412);
        assertThat(lost.problem()).isEqualTo("version-mismatch");
        assertThat(FUNCTION.send(published("versions").field("price", PRICE).header("if-match", "\"2\""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_change_that_was_made_already_is_answered_as_if_it_was_made_now() {
        FUNCTION.send(draft("repeated"));
        var changed = FUNCTION.send(published("repeated").header("if-match", "\"1\""));
        var again = FUNCTION.send(published("repeated").header("if-match", "\"1\""));

        assertThat(again).isEqualTo(changed);
    }

    @Test
    void the_public_sees_what_is_public() {
        FUNCTION.send(draft("public"));
        assertThat(FUNCTION.getPublic("public", "").status()).isEqualTo(404);
        FUNCTION.send(published("public"));
        var seen = FUNCTION.getPublic("public", "");

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().has("organisationId")).isFalse();
        assertThat(seen.json().has("pepperId")).isFalse();
        assertThat(seen.json().has("version")).isFalse();
        assertThat(FUNCTION.getPublic("public", seen.header("etag")).status()).isEqualTo(304);
        assertThat(FUNCTION.getPublic("public", seen.header("etag")).text()).isEmpty();
        assertThat(FUNCTION.getPublic("public", "\"1\"").status()).isEqualTo(200);
        assertThat(FUNCTION.getPublic("unknown", "").problem()).isEqualTo("event-not-found");
        assertThat(FUNCTION.getPublic("NOT AN ID", "").status()).isEqualTo(404);
    }
}
