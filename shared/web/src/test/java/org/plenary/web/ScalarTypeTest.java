package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.InvalidValue.Refusal;

final class ScalarTypeTest {

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z",
        "1970-01-01T00:59:59.999+00:59, 1970-01-01T00:00:59.999Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999Z",
        "2049-06-10T09:00:00+02:00, 2049-06-10T07:00:00Z",
        "2049-06-10T00:00:00-11:00, 2049-06-10T11:00:00Z",
        "2049-06-10T12:45:00+05:45, 2049-06-10T07:00:00Z",
        "2049-06-10T07:00:00.1239Z, 2049-06-10T07:00:00.123Z",
        "2049-06-10t07:00:00z, 2049-06-10T07:00:00Z",
        "2048-02-29T07:00:00Z, 2048-02-29T07:00:00Z",
    })
    void a_time_is_of_the_years_1970_to_9999_at_any_offset_to_the_millisecond(String text, Instant instant) {
        assertThat(read(Instant.class, text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1969-12-31T23:59:59.999Z",
                "1969-12-31T23:59:59.9999Z",
                "1970-01-01T00:00:00+00:01",
                "9999-12-31T23:59:59.999-00:01",
                "+10000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59-18:00",
                "-0001-01-01T00:00:00Z",
                "2049-06-10",
                "2049-06-10T07:00:00",
                "2049-06-10 07:00:00Z",
                "2049-02-29T07:00:00Z",
                "2049-06-10T24:00:01Z",
                "2049-06-10T07:00:60Z",
                "2049-06-10T07:00:00+2",
                "2049-06-10T07:00:00+25:00",
                "2490000000",
                "now",
                "2049-06-10T07:00:00Z[Europe/Berlin]",
                " 2049-06-10T07:00:00Z"
            })
    void another_time_is_refused(String text) {
        assertRefused(
                Instant.class,
                text,
                "must be a time of the years 1970 to 9999 as in RFC 3339, such as 2027-05-14T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/Argentina/Buenos_Aires", "Asia/Kathmandu", "UTC", "Etc/GMT+5"})
    void a_zone_is_one_of_the_iana_database(String text) {
        assertThat(read(ZoneId.class, text)).isEqualTo(ZoneId.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "europe/berlin",
                "Europe/Leipzig",
                "+02:00",
                "Z",
                "UTC+2",
                "CEST",
                "GMT+02:00",
                "Europe/Berlin "
            })
    void an_offset_or_an_invented_zone_is_refused(String text) {
        assertRefused(ZoneId.class, text, "must be an IANA time zone, such as Europe/Brussels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD", "JPY", "KWD"})
    void a_currency_is_one_that_money_is_paid_in(String text) {
        assertThat(read(Currency.class, text)).isEqualTo(Currency.getInstance(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EURO", "€", "XXX", "XAU", "XTS", "ZZZ", "EUR "})
    void metals_tests_and_inventions_are_no_currency(String text) {
        assertRefused(Currency.class, text, "must be an ISO 4217 currency code");
    }

    @Test
    void a_text_is_kept_as_it_is() {
        assertThat(read(String.class, " a\n")).isEqualTo(" a\n");
    }

    private static Object read(Class<?> type, String text) {
        return switch (ScalarType.of(type)) {
            case ScalarType.Text scalar -> scalar.read(text);
            case ScalarType.WholeNumber _, ScalarType.None _ -> throw new AssertionError(type + " is no text");
        };
    }

    private static void assertRefused(Class<?> type, String text, String reason) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> read(type, text))
                .satisfies(refused -> assertThat(refused.refusals()).containsExactly(new Refusal("", reason)));
    }
}
