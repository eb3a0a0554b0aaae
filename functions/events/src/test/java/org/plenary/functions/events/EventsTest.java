package org.plenary.functions.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.functions.events.EventsFunction.deletion;
import static org.plenary.functions.events.EventsFunction.draft;
import static org.plenary.functions.events.EventsFunction.listing;
import static org.plenary.functions.events.EventsFunction.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.testkit.HttpLambda.Reply;
import org.plenary.testkit.HttpSample;

/** Organisers set their events, the public sees them. */
final class EventsTest {
    private static final EventsFunction FUNCTION = new EventsFunction();
    private static final String PER_NETWORK = "signupsPerNetworkAndHour";
    private static final String PRICE = "{\"amount\": 4900, \"currency\": \"EUR\"}";

    @Test
    void a_new_event_is_created_where_it_can_be_found() {
        var created = FUNCTION.send(draft("is-created"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("etag")).isEqualTo("\"1\"");
        assertThat(created.header("location")).isEqualTo("/api/organisations/acme/events/is-created");
        var found = FUNCTION.get("is-created");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text()).isEqualTo(created.text());
        assertThat(found.header("etag")).isEqualTo("\"1\"");
        assertThat(found.json().path("version").asLong()).isEqualTo(1);
    }

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
    void an_id_of_another_organisation_is_taken() {
        FUNCTION.send(draft("taken"));
        var reply = FUNCTION.send(
                draft("taken").path(Map.of("organisationId", "others")).groups("[organiser:others]"));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("event-taken");
        assertThat(reply.text()).doesNotContain("acme");
    }

    @Test
    void an_id_that_no_event_can_have_is_refused() {
        for (var id : List.of("ab", "UPPER", "under_score", "x".repeat(64), "a.b.c")) {
            var reply = FUNCTION.send(draft(id));
            assertThat(reply.status()).as(id).isEqualTo(422);
            assertThat(reply.json().path("errors").path(0).path("parameter").asText())
                    .isEqualTo("eventId");
            assertThat(FUNCTION.get(id).status()).isEqualTo(404);
        }
        for (var id : List.of("abc", "x".repeat(63), "0-9", "---")) {
            assertThat(FUNCTION.send(draft(id)).status()).as(id).isEqualTo(201);
        }
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
    void a_change_of_an_event_that_is_not_there_any_more_does_not_create_it() {
        for (var version : List.of("\"1\"", "*")) {
            var lost = FUNCTION.send(published("not-there-any-more").header("if-match", version));
            assertThat(lost.status()).isEqualTo(412);
            assertThat(lost.problem()).isEqualTo("version-mismatch");
        }
        assertThat(FUNCTION.get("not-there-any-more").status()).isEqualTo(404);
    }

    @Test
    void a_change_that_was_made_already_is_answered_as_if_it_was_made_now() {
        FUNCTION.send(draft("repeated"));
        var changed = FUNCTION.send(published("repeated").header("if-match", "\"1\""));
        var again = FUNCTION.send(published("repeated").header("if-match", "\"1\""));

        assertThat(again).isEqualTo(changed);
    }

    @Test
    void a_paid_event_does_not_become_free_by_an_edit() {
        FUNCTION.send(draft("paid").field("price", PRICE));
        var reply = FUNCTION.send(draft("paid").field("price", ""));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("conversion-required");
        assertThat(reply.text()).contains("Convert");
        assertThat(FUNCTION.get("paid").json().path("price").path("amount").asLong())
                .isEqualTo(4900);
    }

    @Test
    void a_state_does_not_go_back() {
        FUNCTION.send(published("goes-back"));
        var reply = FUNCTION.send(draft("goes-back"));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("state-goes-back");
    }

    @Test
    void a_draft_can_be_deleted_and_nothing_else() {
        FUNCTION.send(draft("deleted"));
        FUNCTION.send(published("not-deleted"));

        assertThat(FUNCTION.send(deletion("deleted").header("if-match", "\"7\""))
                        .status())
                .isEqualTo(412);
        assertThat(FUNCTION.delete("deleted").status()).isEqualTo(204);
        assertThat(FUNCTION.delete("deleted").status()).isEqualTo(404);
        assertThat(FUNCTION.get("deleted").status()).isEqualTo(404);
        var kept = FUNCTION.delete("not-deleted");
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.problem()).isEqualTo("not-a-draft");
    }

    @Test
    void an_organisations_events_are_listed_page_by_page() {
        var others = "[organiser:lister]";
        IntStream.range(0, 5)
                .forEach(i -> FUNCTION.send(draft("listed-" + i)
                        .path(Map.of("organisationId", "lister"))
                        .groups(others)));
        var ids = new ArrayList<String>();
        var page = FUNCTION.send(
                listing("2", "").path(Map.of("organisationId", "lister")).groups(others));
        while (true) {
            assertThat(page.status()).isEqualTo(200);
            page.json()
                    .path("events")
                    .forEach(event -> ids.add(event.path("eventId").asText()));
            var next = page.json().path("next").asText("");
            if (next.isEmpty()) {
                break;
            }
            page = FUNCTION.send(
                    listing("", next).path(Map.of("organisationId", "lister")).groups(others));
        }

        assertThat(ids).containsExactlyInAnyOrder("listed-0", "listed-1", "listed-2", "listed-3", "listed-4");
    }

    @Test
    void a_list_that_cannot_be_read_says_which_parameter_is_wrong() {
        for (var limit : List.of("0", "101", "-1", "ten", "1e1", "")) {
            var reply = FUNCTION.list(limit, "");
            assertThat(reply.status()).as(limit).isEqualTo(400);
            assertThat(reply.problem()).isEqualTo("invalid-query");
            assertThat(reply.json().path("errors").path(0).path("parameter").asText())
                    .isEqualTo("limit");
        }
        assertThat(FUNCTION.list("100", "").status()).isEqualTo(200);
        assertThat(FUNCTION.list("", "bm9uc2Vuc2U")
                        .json()
                        .path("errors")
                        .path(0)
                        .path("parameter")
                        .asText())
                .isEqualTo("next");
    }

    @Test
    void organisers_of_others_find_nothing_and_readers_change_nothing() {
        FUNCTION.send(draft("private"));
        for (var groups :
                List.of("[organiser:others]", "[]", "organiser", "[organiser:acme2 reader:others]", "[sponsor:acme]")) {
            assertThat(FUNCTION.send(draft("private").groups(groups)).status())
                    .as(groups)
                    .isEqualTo(404);
            assertThat(FUNCTION.send(deletion("private").groups(groups)).status())
                    .isEqualTo(404);
            assertThat(FUNCTION.send(listing("1", "").groups(groups)).status()).isEqualTo(404);
        }
        assertThat(FUNCTION.send(draft("private").groups("[reader:acme]")).status())
                .isEqualTo(403);
        assertThat(FUNCTION.send(deletion("private").groups("[reader:acme]")).problem())
                .isEqualTo("forbidden");
        assertThat(FUNCTION.send(listing("1", "").groups("[reader:others reader:acme]"))
                        .status())
                .isEqualTo(200);
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

    @Test
    void all_wrong_values_of_an_event_are_told_at_once() {
        var reply = FUNCTION.send(draft("wrong").body("""
                        {"title": {"en": " ", "xx": "A title"}, "defaultLanguage": "e", "zone": "Brussels",
                         "startsAt": "tomorrow", "endsAt": "2027-01-01T00:00:00", "venue": {"name": "", "country": "ZZ"},
                         "registrationOpensAt": "10000-01-01T00:00:00Z", "price": {"amount": 1.5, "currency": "EURO"}, "state": "OPEN"}
                        """));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(pointers(reply))
                .containsExactlyInAnyOrder(
                        "#/title/en",
                        "#/title/xx",
                        "#/defaultLanguage",
                        "#/zone",
                        "#/startsAt",
                        "#/endsAt",
                        "#/venue/name",
                        "#/venue/city",
                        "#/venue/country",
                        "#/registrationOpensAt",
                        "#/price/amount",
                        "#/price/currency",
                        "#/state");
    }

    @Test
    void fields_that_contradict_one_another_are_told_at_once() {
        var reply = FUNCTION.send(draft("contradicting")
                .field("defaultLanguage", "\"tr\"")
                .field("startsAt", "\"2027-01-02T00:00:00Z\"")
                .field("endsAt", "\"2027-01-02T00:00:00Z\"")
                .field("registrationOpensAt", "\"2027-01-01T00:00:00Z\"")
                .field("registrationClosesAt", "\"2027-01-01T00:00:00Z\"")
                .field("libraryClosesAt", "\"2027-01-01T00:00:00Z\""));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(pointers(reply))
                .containsExactlyInAnyOrder("#/title", "#/endsAt", "#/registrationClosesAt", "#/libraryClosesAt");
    }

    @Test
    void a_price_is_at_least_one_minor_unit_of_a_real_currency() {
        for (var amount : List.of("0", "-1", "100000000", "9223372036854775808")) {
            var reply = FUNCTION.send(priced("priced", amount, "EUR"));
            assertThat(reply.status()).as(amount).isEqualTo(422);
            assertThat(pointers(reply)).containsExactly("#/price/amount");
        }
        assertThat(pointers(FUNCTION.send(priced("priced", "1", "XXX")))).containsExactly("#/price/currency");
        assertThat(FUNCTION.send(priced("priced-low", "1", "EUR")).status()).isEqualTo(201);
        assertThat(FUNCTION.send(priced("priced-high", "99999999", "JPY")).status())
                .isEqualTo(201);
    }

    @Test
    void people_are_kept_for_ninety_days_after_the_library_unless_said_otherwise() {
        assertThat(retained("kept-standard", "").json().path("retentionDays").asInt())
                .isEqualTo(90);
        for (var days : List.of("0", "1", "3650")) {
            var reply = retained("kept-" + days, days);
            assertThat(reply.status()).as(days).isEqualTo(201);
            assertThat(reply.json().path("retentionDays").asText()).isEqualTo(days);
            assertThat(FUNCTION.get("kept-" + days).text()).isEqualTo(reply.text());
        }
        for (var days : List.of("-1", "3651", "4294967296", "9223372036854775807")) {
            var reply = retained("kept-too-long", days);
            assertThat(reply.status()).as(days).isEqualTo(422);
            assertThat(pointers(reply)).containsExactly("#/retentionDays");
        }
    }

    @Test
    void the_public_sees_how_long_people_are_kept_and_not_how_many_a_network_may_sign_up() {
        FUNCTION.send(published("limits-in-public").field("retentionDays", "30").field(PER_NETWORK, "100"));
        var seen = FUNCTION.getPublic("limits-in-public", "").json();

        assertThat(seen.path("retentionDays").asInt()).isEqualTo(30);
        assertThat(seen.has(PER_NETWORK)).isFalse();
    }

    @Test
    void signups_are_limited_by_network_only_where_the_event_says_so() {
        assertThat(FUNCTION.send(draft("unlimited")).json().has(PER_NETWORK)).isFalse();
        for (var signups : List.of("1", "100000")) {
            var reply = FUNCTION.send(draft("limited-" + signups).field(PER_NETWORK, signups));
            assertThat(reply.status()).as(signups).isEqualTo(201);
            assertThat(reply.json().path(PER_NETWORK).asText()).isEqualTo(signups);
        }
        for (var signups : List.of("0", "-1", "100001", "4294967297")) {
            var reply = FUNCTION.send(draft("limited-wrongly").field(PER_NETWORK, signups));
            assertThat(reply.status()).as(signups).isEqualTo(422);
            assertThat(pointers(reply)).containsExactly("#/" + PER_NETWORK);
        }
    }

    @Test
    void a_retention_or_limit_that_is_left_out_is_the_usual_one_again() {
        FUNCTION.send(draft("left-out").field("retentionDays", "7").field(PER_NETWORK, "5"));
        var changed = FUNCTION.send(draft("left-out")).json();

        assertThat(changed.path("retentionDays").asInt()).isEqualTo(90);
        assertThat(changed.has(PER_NETWORK)).isFalse();
        assertThat(FUNCTION.get("left-out").json()).isEqualTo(changed);
    }

    @Test
    void an_event_says_its_series_and_how_many_are_expected_to_organisers_alone() {
        var planned = "{\"fewest\": 200, \"most\": 350}";
        var set = FUNCTION.send(
                published("of-a-series").field("seriesId", "\"plenary-days\"").field("expectedAttendance", planned));

        assertThat(set.json().path("seriesId").asText()).isEqualTo("plenary-days");
        assertThat(set.json().path("expectedAttendance").path("fewest").asInt()).isEqualTo(200);
        assertThat(set.json().path("expectedAttendance").path("most").asInt()).isEqualTo(350);
        assertThat(FUNCTION.get("of-a-series").text()).isEqualTo(set.text());
        var seen = FUNCTION.getPublic("of-a-series", "").json();
        assertThat(seen.has("seriesId")).isFalse();
        assertThat(seen.has("expectedAttendance")).isFalse();
        var left = FUNCTION.send(published("of-a-series").field("seriesId", "").field("expectedAttendance", ""))
                .json();
        assertThat(left.has("seriesId")).isFalse();
        assertThat(left.has("expectedAttendance")).isFalse();
    }

    @Test
    void at_least_one_is_expected_and_not_more_than_the_most() {
        for (var right : List.of("{\"fewest\": 1, \"most\": 1}", "{\"fewest\": 1, \"most\": 10000000}")) {
            assertThat(expecting(right).status()).as(right).isLessThan(300);
        }
        for (var wrong : List.of(
                "{\"fewest\": 0, \"most\": 1}", "{\"fewest\": -1, \"most\": 1}", "{\"fewest\": 0, \"most\": 0}")) {
            assertThat(pointers(expecting(wrong))).as(wrong).containsExactly("#/expectedAttendance/fewest");
        }
        for (var wrong : List.of(
                "{\"fewest\": 2, \"most\": 1}",
                "{\"fewest\": 1, \"most\": 0}",
                "{\"fewest\": 1, \"most\": 10000001}",
                "{\"fewest\": 1, \"most\": 4294967297}")) {
            assertThat(pointers(expecting(wrong))).as(wrong).containsExactly("#/expectedAttendance/most");
        }
        assertThat(pointers(FUNCTION.send(draft("of-no-series").field("seriesId", "\"No Slug\""))))
                .containsExactly("#/seriesId");
    }

    @Test
    void what_only_we_decide_is_refused_as_an_unknown_field() {
        for (var field : List.of("organisationId", "eventId", "version", "pepperId", "online")) {
            var reply = FUNCTION.send(draft("assigning").field(field, "\"x\""));
            assertThat(reply.problem()).isEqualTo("unknown-field");
            assertThat(pointers(reply)).containsExactly("#/" + field);
        }
    }

    private static Reply retained(String id, String days) {
        return FUNCTION.send(draft(id).field("retentionDays", days));
    }

    private static Reply expecting(String attendance) {
        return FUNCTION.send(draft("expecting").field("expectedAttendance", attendance));
    }

    private static HttpSample priced(String id, String amount, String currency) {
        return draft(id).field("price", "{\"amount\": " + amount + ", \"currency\": \"" + currency + "\"}");
    }

    private static List<String> pointers(Reply reply) {
        return reply.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asText())
                .toList();
    }
}
