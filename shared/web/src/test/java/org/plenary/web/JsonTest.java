package org.plenary.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

    @Test
    void json_becomes_plain_java_values_in_the_order_of_the_text() throws IOException {
        var object = (Map<?, ?>) requireNonNull(parse("""
                {"z": "text", "a": [1, 2.50, true, false, null, {}, []], "": {"b": null}}
                """));
        assertThat(List.copyOf(object.keySet())).isEqualTo(List.of("z", "a", ""));
        assertThat(object.get("z")).isEqualTo("text");
        assertThat(object.get("a"))
                .isEqualTo(
                        Arrays.asList(BigInteger.ONE, new BigDecimal("2.50"), true, false, null, Map.of(), List.of()));
        assertThat(object.get("")).isEqualTo(Collections.singletonMap("b", null));
    }

    @Test
    void a_value_by_itself_is_json_too() throws IOException {
        assertThat(parse("\"text\"")).isEqualTo("text");
        assertThat(parse(" 7 ")).isEqualTo(BigInteger.valueOf(7));
        assertThat(parse("null")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "[1,]",
                "{a:1}",
                "{'a':1}",
                "\"a",
                "nul",
                "NaN",
                "Infinity",
                "-",
                "01",
                "+1",
                ".5",
                "1.",
                "0x10",
                "/* */ 1",
                "// 1\n1",
                "\"a\nb\"",
                "\"\\x\"",
                "\"\\u12\"",
                "tru",
                "undefined",
                "\ufeff"
            })
    void what_is_not_json_is_refused(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}1", "1 2", "[] ]", "{}}", "{},", "null null"})
    void nothing_may_follow_the_value(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"b\":{\"a\":1,\"c\":2,\"a\":3}}",
                "[{\"a\":null,\"a\":null}]"
            })
    void a_field_that_comes_twice_is_refused(String text) {
        assertRefused(text);
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        var latin1 = "\"\u00e4\"".getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Json.parse(new ByteArrayInputStream(latin1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 16_000, 100_000})
    void a_text_nested_without_measure_is_refused_and_breaks_nothing(int levels) {
        assertRefused("[".repeat(levels) + "]".repeat(levels));
        assertRefused("{\"a\":".repeat(levels) + "1" + "}".repeat(levels));
        assertRefused("[".repeat(levels));
    }

    @Test
    void a_number_of_a_thousand_digits_is_a_number_and_a_longer_one_is_refused() throws IOException {
        assertThat(parse("9".repeat(1_000))).isEqualTo(BigInteger.TEN.pow(1_000).subtract(BigInteger.ONE));
        assertRefused("9".repeat(1_001));
        assertThat(parse("1e999999999")).isEqualTo(new BigDecimal("1e999999999"));
    }

    private static @Nullable Object parse(String text) throws IOException {
        return Json.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRefused(String text) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> parse(text));
    }
}
