package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.CountryCode;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.InvalidValue.Refusal;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Title;
import org.plenary.domain.registration.City;

final class RecordReaderTest {

    /** A request with a value of each kind. */
    record Conference(
            Map<LanguageTag, Title.Text> title,
            CountryCode country,
            EventState state,
            Instant startsAt,
            Instant endsAt,
            @Nullable City city,
            @Nullable Fee fee) {
        Conference {
            if (!endsAt.isAfter(startsAt)) {
                throw new InvalidValue(List.of(new Refusal("endsAt", "must be after startsAt")));
            }
        }
    }

    /** A value within a value. */
    record Fee(long amount, Currency currency) {
        Fee {
            if (amount == 13) {
                throw new InvalidValue("brings bad luck");
            }
        }
    }

    private static final String VALID = """
            {"title": {"en": "Plenary Days", "pt-br": "Dias plenários"}, "country": "DE", "state": "DRAFT",
             "startsAt": "2049-06-10T09:00:00+02:00", "endsAt": "2049-06-11T16:00:00Z",
             "city": "Leipzig", "fee": {"amount": 4900, "currency": "EUR"}}
            """;

    @Test
    void a_request_becomes_a_record_of_the_domains_own_types() {
        assertThat(Refusing.read(VALID, Conference.class))
                .isEqualTo(new Conference(
                        Map.of(
                                new LanguageTag("en"), new Title.Text("Plenary Days"),
                                new LanguageTag("pt-BR"), new Title.Text("Dias plenários")),
                        new CountryCode("DE"),
                        EventState.DRAFT,
                        Instant.parse("2049-06-10T07:00:00Z"),
                        Instant.parse("2049-06-11T16:00:00Z"),
                        new City("Leipzig"),
                        new Fee(4900, Currency.getInstance("EUR"))));
    }

    @Test
    void what_may_be_left_out_may_be_null_as_well() {
        var absent = VALID.replace(",\n \"city\": \"Leipzig\", \"fee\": {\"amount\": 4900, \"currency\": \"EUR\"}", "");
        var nulls = VALID.replace("\"Leipzig\"", "null").replace("{\"amount\": 4900, \"currency\": \"EUR\"}", "null");
        assertThat(Refusing.read(absent, Conference.class))
                .isEqualTo(Refusing.read(nulls, Conference.class))
                .extracting(Conference::city, Conference::fee)
                .containsOnlyNulls();
    }

    @Test
    void everything_that_must_be_given_is_named_at_once() {
        var expected = Map.of(
                "#/title", "must be given",
                "#/country", "must be given",
                "#/state", "must be given",
                "#/startsAt", "must be given",
                "#/endsAt", "must be given");
        assertThat(Refusing.of("{}", Conference.class)).isEqualTo(new Refusing(ProblemType.INVALID_VALUES, expected));
        assertThat(Refusing.of(
                                "{\"title\":null,\"country\":null,\"state\":null,\"startsAt\":null,\"endsAt\":null}",
                                Conference.class)
                        .reasonsByPointer())
                .isEqualTo(expected);
    }

    @Test
    void all_wrong_values_are_named_at_once_by_their_pointers() {
        var refusing = Refusing.of("""
                {"title": {"english": "Plenary Days", "en": "", "de": "ok"}, "country": "ZZ", "state": "draft",
                 "startsAt": "yesterday", "endsAt": "2049-06-11", "city": "\\u0000", "fee": {"currency": "euro"}}
                """, Conference.class);
        assertThat(refusing.type()).isEqualTo(ProblemType.INVALID_VALUES);
        assertThat(refusing.reasonsByPointer())
                .containsOnlyKeys(
                        "#/title/english",
                        "#/title/en",
                        "#/country",
                        "#/state",
                        "#/startsAt",
                        "#/endsAt",
                        "#/city",
                        "#/fee/amount",
                        "#/fee/currency")
                .containsEntry("#/title/en", "must not be blank")
                .containsEntry("#/country", "must be an ISO 3166-1 alpha-2 country code")
                .containsEntry("#/state", "must be one of DRAFT, PUBLISHED, CANCELLED")
                .containsEntry("#/fee/amount", "must be given")
                .containsEntry("#/fee/currency", "must be an ISO 4217 currency code");
    }

    @Test
    void values_that_contradict_one_another_are_named_by_the_record_that_holds_them() {
        var backwards = VALID.replace("2049-06-11T16:00:00Z", "2049-06-10T07:00:00Z");
        assertThat(Refusing.of(backwards, Conference.class))
                .isEqualTo(new Refusing(ProblemType.INVALID_VALUES, Map.of("#/endsAt", "must be after startsAt")));
        assertThat(Refusing.of(VALID.replace("4900", "13"), Conference.class))
                .isEqualTo(new Refusing(ProblemType.INVALID_VALUES, Map.of("#/fee", "brings bad luck")));
    }

    @Test
    void a_record_is_not_asked_about_values_that_are_wrong_by_themselves() {
        var both = VALID.replace("2049-06-11T16:00:00Z", "2049-06-10T07:00:00Z").replace("\"DE\"", "\"ZZ\"");
        assertThat(Refusing.of(both, Conference.class).reasonsByPointer()).containsOnlyKeys("#/country");
    }

    @Test
    void a_language_that_comes_twice_is_refused_however_it_is_written() {
        assertThat(Refusing.of(VALID.replace("\"pt-br\"", "\"EN\""), Conference.class))
                .isEqualTo(new Refusing(ProblemType.INVALID_VALUES, Map.of("#/title/EN", "is there twice")));
    }

    @Test
    void wrong_json_types_are_named_at_once_and_never_converted() {
        var refusing = Refusing.of("""
                {"title": [], "country": 276, "state": true, "startsAt": 2490000000, "endsAt": {}, "city": ["Leipzig"],
                 "fee": {"amount": "4900", "currency": 978}}
                """, Conference.class);
        assertThat(refusing)
                .isEqualTo(new Refusing(
                        ProblemType.WRONG_TYPE,
                        Map.of(
                                "#/title", "must be an object",
                                "#/country", "must be a string",
                                "#/state", "must be a string",
                                "#/startsAt", "must be a string",
                                "#/endsAt", "must be a string",
                                "#/city", "must be a string",
                                "#/fee/amount", "must be a number",
                                "#/fee/currency", "must be a string")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"text\"", "1", "true", "[{}]"})
    void a_body_that_is_no_object_has_the_wrong_type(String json) {
        assertThat(Refusing.of(json, Conference.class))
                .isEqualTo(new Refusing(ProblemType.WRONG_TYPE, Map.of("#", "must be an object")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"49\"", "[]", "\"EUR\"", "true"})
    void a_value_within_that_is_no_object_has_the_wrong_type(String fee) {
        assertThat(Refusing.of(VALID.replace("{\"amount\": 4900, \"currency\": \"EUR\"}", fee), Conference.class))
                .isEqualTo(new Refusing(ProblemType.WRONG_TYPE, Map.of("#/fee", "must be an object")));
    }

    @Test
    void a_null_among_the_texts_of_a_map_has_the_wrong_type() {
        assertThat(Refusing.of(VALID.replace("\"Plenary Days\"", "null"), Conference.class))
                .isEqualTo(new Refusing(ProblemType.WRONG_TYPE, Map.of("#/title/en", "must be a string")));
    }

    @Test
    void unknown_fields_are_named_at_once_at_every_depth() {
        var unknown = VALID.replace("\"amount\"", "\"vat\": null, \"amount\"").replace("\"city\"", "\"citty\"");
        assertThat(Refusing.of(unknown, Conference.class))
                .isEqualTo(new Refusing(
                        ProblemType.UNKNOWN_FIELD, Map.of("#/fee/vat", "is not known", "#/citty", "is not known")));
    }

    @Test
    void wrong_types_come_before_unknown_fields_and_these_before_wrong_values() {
        var wrongValue = VALID.replace("\"DE\"", "\"ZZ\"");
        var unknownField = wrongValue.replace("\"city\"", "\"citty\"");
        var wrongType = unknownField.replace("4900", "\"4900\"");
        assertThat(Refusing.of(wrongValue, Conference.class).type()).isEqualTo(ProblemType.INVALID_VALUES);
        assertThat(Refusing.of(unknownField, Conference.class))
                .isEqualTo(new Refusing(ProblemType.UNKNOWN_FIELD, Map.of("#/citty", "is not known")));
        assertThat(Refusing.of(wrongType, Conference.class))
                .isEqualTo(new Refusing(ProblemType.WRONG_TYPE, Map.of("#/fee/amount", "must be a number")));
    }

    @Test
    void an_unknown_field_alone_is_refused_though_everything_else_is_right() {
        assertThat(Refusing.of(VALID.replaceFirst("\\{", "{\"x\": 1, "), Conference.class)
                        .type())
                .isEqualTo(ProblemType.UNKNOWN_FIELD);
    }

    @Test
    void pointers_are_escaped_for_the_pointer_and_then_for_the_uri() {
        assertThat(Refusing.of("""
                                {"a/b": 1, "m~n": 2, "~1": 3, "x y": 4, "c%d": 5, "ä": 6, "": 7, "1+1": 8, "%7E": 9}
                                """, Conference.class).reasonsByPointer())
                .containsOnlyKeys(
                        "#/a~1b", "#/m~0n", "#/~01", "#/x%20y", "#/c%25d", "#/%C3%A4", "#/", "#/1%2B1", "#/%257E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4900.0", "4900.5", "49e2", "1e999999999", "9223372036854775808", "-9223372036854775809"})
    void a_number_with_a_fraction_or_an_exponent_or_beyond_64_bits_is_not_whole(String number) {
        assertThat(Refusing.of(VALID.replace("4900", number), Conference.class))
                .isEqualTo(new Refusing(ProblemType.INVALID_VALUES, Map.of("#/fee/amount", "must be a whole number")));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE})
    void a_whole_number_has_64_bits(long number) {
        assertThat(Refusing.read(VALID.replace("4900", Long.toString(number)), Conference.class)
                        .fee())
                .isEqualTo(new Fee(number, Currency.getInstance("EUR")));
    }

    @Test
    void a_value_nested_deeply_is_refused_like_any_other_wrong_type() {
        var nested = "[".repeat(900) + "]".repeat(900);
        assertThat(Refusing.of(VALID.replace("\"Leipzig\"", nested), Conference.class))
                .isEqualTo(new Refusing(ProblemType.WRONG_TYPE, Map.of("#/city", "must be a string")));
    }
}
