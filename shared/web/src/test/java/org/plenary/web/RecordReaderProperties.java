package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.plenary.web.RecordReaderTest.Conference;

final class RecordReaderProperties {
    private static final List<String> FIELDS =
            List.of("title", "country", "state", "startsAt", "endsAt", "city", "fee");

    private static final Map<String, Object> VALID = Map.of(
            "title", Map.of("en", "Plenary Days"),
            "country", "DE",
            "state", "DRAFT",
            "startsAt", "2049-06-10T07:00:00Z",
            "endsAt", "2049-06-11T16:00:00Z",
            "city", "Leipzig",
            "fee", Map.of("amount", BigInteger.valueOf(4900), "currency", "EUR"));

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatever_is_sent_is_read_or_refused_and_nothing_breaks(@ForAll("json") @Nullable Object json) {
        assertReadOrRefused(json);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatever_stands_in_one_field_the_refusal_points_at_it(
            @ForAll("field") String field, @ForAll("json") @Nullable Object value) {
        var json = new HashMap<String, @Nullable Object>(VALID);
        json.put(field, value);
        assertThat(assertReadOrRefused(json)).allMatch(pointer -> pointer.startsWith("#/" + field));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_pointer_of_an_unknown_field_leads_back_to_its_name(@ForAll("name") String name) {
        var json = new HashMap<String, Object>(VALID);
        json.put("x" + name, true);
        assertThat(assertReadOrRefused(json)).hasSize(1).allSatisfy(pointer -> {
            var decoded =
                    URLDecoder.decode(pointer.substring("#/".length()).replace("+", "%2B"), StandardCharsets.UTF_8);
            assertThat(decoded.replace("~1", "/").replace("~0", "~")).isEqualTo("x" + name);
        });
    }

    @Provide
    Arbitrary<String> field() {
        return Arbitraries.of(FIELDS);
    }

    @Provide
    Arbitrary<String> name() {
        return Arbitraries.strings().ascii().withChars("/~%+ äЯ例").ofMaxLength(8);
    }

    @Provide
    Arbitrary<Object> json() {
        return nested(3);
    }

    private Arbitrary<Object> nested(int levels) {
        if (levels == 0) {
            return scalars();
        }
        return Arbitraries.oneOf(
                scalars(),
                nested(levels - 1).list().ofMaxSize(2).map(list -> (Object) list),
                Arbitraries.maps(names(), nested(levels - 1)).ofMaxSize(3).map(object -> (Object) object));
    }

    @SuppressWarnings("NullAway") // JSON's null is among them
    private static Arbitrary<Object> scalars() {
        Arbitrary<Object> numbers = Arbitraries.oneOf(
                Arbitraries.bigIntegers().map(number -> (Object) number),
                Arbitraries.bigDecimals().map(number -> (Object) number),
                Arbitraries.of(new BigDecimal("1e999999999")).map(number -> (Object) number));
        Arbitrary<Object> texts = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).map(text -> (Object) text),
                Arbitraries.of("DE", "EUR", "en", "2049-06-10T07:00:00Z", "DRAFT")
                        .map(text -> (Object) text));
        return Arbitraries.oneOf(numbers, texts, Arbitraries.of(true, false).map(truth -> (Object) truth))
                .injectNull(0.1);
    }

    private Arbitrary<String> names() {
        return Arbitraries.oneOf(field(), Arbitraries.of("amount", "currency", "en", "de-AT"), name());
    }

    /** The pointers of what was refused; none when it was read. */
    private static List<String> assertReadOrRefused(@Nullable Object json) {
        try {
            new RecordReader().read(json, Conference.class);
            return List.of();
        } catch (BadRequest refused) {
            assertThat(refused.errors()).isNotEmpty();
            return refused.errors().stream()
                    .map(error -> String.valueOf(error.pointer()))
                    .toList();
        }
    }
}
