package org.plenary.functions.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.functions.registrations.RegistrationsFunction.cancel;
import static org.plenary.functions.registrations.RegistrationsFunction.erase;
import static org.plenary.functions.registrations.RegistrationsFunction.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.Registration;
import org.plenary.testkit.HttpLambda.Reply;
import org.plenary.testkit.People;

/** The list of an event's registrations, page by page. */
final class RegistrationListTest {
    private static final RegistrationsFunction FUNCTION = new RegistrationsFunction();

    @Test
    void who_follows_next_meets_everybody_exactly_once_in_the_order_of_ids() {
        var event = FUNCTION.given("paging");
        var people = crowd(event, 150);
        FUNCTION.send(erase(people.getFirst()));
        var expected = people.stream()
                .skip(1)
                .map(person -> person.id().value())
                .sorted(RegistrationListTest::byBucketThenId)
                .toList();

        for (var limit : List.of("1", "7", "100")) {
            var pages = pages(event, Map.of("limit", limit));
            assertThat(pages)
                    .allSatisfy(page -> assertThat(ids(page)).hasSizeLessThanOrEqualTo(Integer.parseInt(limit)));
            assertThat(pages.stream().flatMap(page -> ids(page).stream())).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void a_page_has_fifty_unless_said_otherwise() {
        var event = FUNCTION.given("fifty");
        crowd(event, 60);

        assertThat(ids(FUNCTION.send(list(event, Map.of())))).hasSize(50);
    }

    @Test
    void a_filter_lets_those_through_who_match_all_of_it() {
        var event = FUNCTION.given("filtered");
        var ada = FUNCTION.registered(People.ada(), event);
        var boris = FUNCTION.registered(People.boris(), event);
        FUNCTION.send(cancel(boris));

        assertThat(found(event, Map.of("country", "GB")))
                .containsExactly(ada.id().value());
        assertThat(found(event, Map.of("country", "RS")))
                .containsExactly(boris.id().value());
        assertThat(found(event, Map.of("country", "GB", "state", "CANCELLED"))).isEmpty();
        assertThat(found(event, Map.of("state", "CANCELLED")))
                .containsExactly(boris.id().value());
        assertThat(found(event, Map.of("relationship", "PARTNER")))
                .containsExactly(boris.id().value());
        assertThat(found(event, Map.of("phase", "LIVE"))).hasSize(2);
        assertThat(found(event, Map.of("phase", "LIBRARY"))).isEmpty();
        assertThat(found(event, Map.of("payment", "NONE", "country", "GB")))
                .containsExactly(ada.id().value());
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 101",
        "limit, ten",
        "limit, ''",
        "country, ZZ",
        "country, de",
        "country, 'DE,FR'",
        "country, ''",
        "phase, live",
        "state, ERASED",
        "state, 'REGISTERED,CANCELLED'",
        "payment, FREE",
        "relationship, FRIEND",
        "next, x",
        "next, '!'",
        "email, ada@example.org",
        "State, REGISTERED",
        "organisationId, others"
    })
    void what_a_list_does_not_take_is_refused_by_its_name(String parameter, String value) {
        var event = FUNCTION.given("refused");
        var reply = FUNCTION.send(list(event, Map.of(parameter, value)));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("invalid-query");
        assertThat(reply.json().path("errors")).hasSize(1);
        assertThat(reply.json().path("errors").path(0).path("parameter").asText())
                .isEqualTo(parameter);
    }

    @Test
    void all_that_is_refused_is_told_at_once() {
        var event = FUNCTION.given("refused-at-once");
        var reply = FUNCTION.send(list(event, Map.of("limit", "0", "country", "ZZ", "sort", "name")));

        assertThat(reply.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("parameter").asText()))
                .containsExactlyInAnyOrder("limit", "country", "sort");
    }

    @Test
    void the_next_of_one_list_is_refused_by_another() {
        var event = FUNCTION.given("next-of-one");
        var other = FUNCTION.given("next-of-another");
        crowd(event, 3);
        var next = next(FUNCTION.send(list(event, Map.of("limit", "1"))));
        var filtered = next(FUNCTION.send(list(event, Map.of("limit", "1", "country", "GB"))));

        assertThat(next).isNotEmpty();
        assertThat(FUNCTION.send(list(event, Map.of("next", next, "limit", "2")))
                        .status())
                .isEqualTo(200);
        assertThat(FUNCTION.send(list(other, Map.of("next", next))).problem()).isEqualTo("invalid-query");
        assertThat(FUNCTION.send(list(event, Map.of("next", next, "country", "GB")))
                        .problem())
                .isEqualTo("invalid-query");
        assertThat(FUNCTION.send(list(event, Map.of("next", filtered))).problem())
                .isEqualTo("invalid-query");
        assertThat(FUNCTION.send(list(event, Map.of("next", filtered, "country", "RS")))
                        .problem())
                .isEqualTo("invalid-query");
        assertThat(FUNCTION.send(list(event, Map.of("next", filtered, "country", "GB")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_event_without_anybody_has_one_empty_page() {
        var reply = FUNCTION.send(list(FUNCTION.given("nobody-yet"), Map.of()));

        assertThat(reply.text()).isEqualTo("{\"registrations\":[]}");
    }

    private static List<Registration> crowd(Event event, int size) {
        return IntStream.range(0, size)
                .mapToObj(person -> FUNCTION.registered(People.at("person-" + person + "@example.org"), event))
                .toList();
    }

    private static List<String> found(Event event, Map<String, String> filters) {
        return pages(event, filters).stream()
                .flatMap(page -> ids(page).stream())
                .toList();
    }

    private static List<Reply> pages(Event event, Map<String, String> query) {
        var pages = new ArrayList<Reply>();
        var following = new HashMap<>(query);
        do {
            var page = FUNCTION.send(list(event, following));
            assertThat(page.status()).isEqualTo(200);
            pages.add(page);
            following.put("next", next(page));
        } while (!next(pages.getLast()).isEmpty());
        return pages;
    }

    private static String next(Reply page) {
        return page.json().path("next").asText("");
    }

    private static List<String> ids(Reply page) {
        return page.json()
                .path("registrations")
                .valueStream()
                .map(registration -> registration.path("registrationId").asText())
                .toList();
    }

    // Buckets come a to z, then 2 to 7; ids within one as text, in which digits come first.
    private static int byBucketThenId(String one, String other) {
        var byBucket = Boolean.compare(Character.isDigit(one.charAt(0)), Character.isDigit(other.charAt(0)));
        return byBucket != 0 ? byBucket : one.compareTo(other);
    }
}
