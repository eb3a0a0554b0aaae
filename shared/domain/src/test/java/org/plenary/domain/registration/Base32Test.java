package org.plenary.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Base32Test {

    // RFC 4648, section 10, in lower case and without its padding.
    @ParameterizedTest
    @CsvSource({"'',''", "f,my", "fo,mzxq", "foo,mzxw6", "foob,mzxw6yq", "fooba,mzxw6ytb", "foobar,mzxw6ytboi"})
    void the_standards_own_examples_come_out(String text, String base32) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
    }

    // Five bytes are eight digits of the JDK's base 32, which has the digits in another order: 0-9a-v.
    @Property
    void it_counts_as_the_jdk_does_in_base_32(@ForAll @Size(5) byte[] bytes) {
        var digits = new StringBuilder(new BigInteger(1, bytes).toString(32));
        while (digits.length() < 8) {
            digits.insert(0, '0');
        }
        var expected = digits.chars()
                .map(digit -> Character.digit(digit, 32))
                .map(value -> value < 26 ? 'a' + value : '2' + value - 26)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        assertThat(Base32.encode(bytes)).isEqualTo(expected.toString());
    }
}
