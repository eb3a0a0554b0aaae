package org.plenary.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.InvalidValue.Refusal;

final class EmailAddressTest {
    private static final String NO_ADDRESS = "must be an e-mail address";
    private static final String NOT_ASCII = "must have only ASCII characters before the @";
    private static final String TOO_LONG = "must have at most 254 octets, 64 of them before the @";

    /**
     * Frozen: the normalised form is the key of "one registration per person and event". Rows may be added;
     * a row that changes gives the people behind it a second registration.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            ada@example.org|ada@example.org
            ADA@EXAMPLE.ORG|ada@example.org
            Ada.Lovelace@Example.Org|ada.lovelace@example.org
            a.d.a@example.org|a.d.a@example.org
            ada+plenary@example.org|ada+plenary@example.org
            Ada+PLENARY@example.org|ada+plenary@example.org
            !#$%&'*+/=?^_`{}~-@example.org|!#$%&'*+/=?^_`{}~-@example.org
            0@example.org|0@example.org
            ILKIN@ILKIN.EXAMPLE|ilkin@ilkin.example
            \u212Aelvin@example.org|kelvin@example.org
            ada@B\u00DCCHER.example|ada@xn--bcher-kva.example
            ada@bu\u0308cher.example|ada@xn--bcher-kva.example
            ada@XN--BCHER-KVA.example|ada@xn--bcher-kva.example
            ada@\u4F8B\u3048.example|ada@xn--r8jz45g.example
            ada@\u4F8B\u3048\u3002example|ada@xn--r8jz45g.example
            ada@\u043F\u0440\u0438\u043C\u0435\u0440.example|ada@xn--e1afmkfd.example
            ada@\u0645\u062B\u0627\u0644.example|ada@xn--mgbh0fb.example
            ada@\u0130stanbul.example|ada@xn--istanbul-o0e.example
            ada@\u0131stanbul.example|ada@xn--stanbul-qfb.example
            ada@example.xn--p1ai|ada@example.xn--p1ai
            ada@a-b.c--d.example|ada@a-b.c--d.example
            ada@3.example|ada@3.example
            """)
    void written_so_its_key_is(String written, String normalised) {
        assertThat(new EmailAddress(written).normalised()).isEqualTo(normalised);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ada@example.org", "ada@example.org ", "\tada@example.org\r\n", "\u2003ada@example.org\u3000"})
    void white_space_around_an_address_is_not_part_of_it(String pasted) {
        assertThat(new EmailAddress(pasted)).isEqualTo(new EmailAddress("ada@example.org"));
    }

    @Test
    void the_key_is_the_same_on_a_machine_that_speaks_turkish() {
        var here = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            assertThat(new EmailAddress("ILKIN@ILKIN.EXAMPLE").normalised()).isEqualTo("ilkin@ilkin.example");
        } finally {
            Locale.setDefault(here);
        }
    }

    @Test
    void an_address_is_kept_as_written_and_sent_to_with_its_domain_in_a_labels() {
        var address = new EmailAddress("Ada.L@B\u00FCcher.Example");
        assertThat(address.value()).isEqualTo("Ada.L@B\u00FCcher.Example");
        assertThat(address.deliverable()).isEqualTo("Ada.L@xn--bcher-kva.Example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "ada",
                "@example.org",
                "ada@",
                "ada.example.org",
                "ada@example",
                "ada@localhost",
                "ada@.example.org",
                "ada@example..org",
                "ada@example.org.",
                "ada@example.o",
                "ada@example.123",
                "ada@192.0.2.1",
                "ada@[192.0.2.1]",
                "ada@-example.org",
                "ada@example-.org",
                "ada@exa_mple.org",
                "ada@exa mple.org",
                "a da@example.org",
                ".ada@example.org",
                "ada.@example.org",
                "a..da@example.org",
                "ada@eve@example.org",
                "\"ada\"@example.org",
                "Ada <ada@example.org>",
                "ada@example.org,eve@example.org",
                "mailto:ada@example.org",
                "ada(x)@example.org",
                "ada@example.org\nBcc: eve@example.org",
                "ada\r\nBcc: eve@example.org",
                "ada@\ud800.example",
                "ada@exam\u0000ple.org",
                "ada@xn--.example",
                "ada\uff20example.org",
                "ada@eve\uff20example.org",
                "ada@\ud83d\ude80.example"
            })
    void what_is_no_address_is_refused(String text) {
        assertRefused(text, NO_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ad\u00e4@example.org",
                "\u0131lk\u0131n@example.org",
                "\u0130@example.org",
                "\uff41da@example.org",
                "ada\u200b@example.org",
                "\u00a0ada@example.org"
            })
    void a_local_part_that_is_not_ascii_is_refused(String text) {
        assertRefused(text, NOT_ASCII);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@stra\u00dfe.example",
                "ada@FA\u00df.example",
                "ada@\u03bf\u03b4\u03bf\u03c2.example",
                "ada@a\u200db.example",
                "ada@a\u200cb.example"
            })
    void a_domain_that_two_versions_of_idna_take_for_two_domains_is_refused(String text) {
        assertRefused(text, "must have its domain as xn-- labels, for not all mail servers read these letters alike");
    }

    @Test
    void a_local_part_has_at_most_64_octets() {
        assertThat(new EmailAddress("a".repeat(64) + "@example.org").normalised())
                .startsWith("a".repeat(64) + "@");
        assertRefused("a".repeat(65) + "@example.org", TOO_LONG);
    }

    @Test
    void an_address_has_at_most_254_octets() {
        assertThat(new EmailAddress(addressOf(254)).deliverable()).hasSize(254);
        assertRefused(addressOf(255), TOO_LONG);
    }

    @Test
    void octets_of_a_domain_are_counted_in_a_labels() {
        var domain = ("\u00fc".repeat(55) + ".").repeat(3) + "example"; // longer as A-labels
        var octets = new EmailAddress("a@" + domain).deliverable().length() - "a@".length();
        var longest = "a".repeat(254 - 1 - octets) + "@" + domain;
        assertThat(longest).hasSizeLessThan(253);
        assertThat(new EmailAddress(longest).deliverable()).hasSize(254);
        assertRefused("a" + longest, TOO_LONG);
    }

    @Test
    void a_label_of_a_domain_has_at_most_63_octets() {
        assertThat(new EmailAddress("ada@" + "a".repeat(63) + ".example").value())
                .hasSize(75);
        assertRefused("ada@" + "a".repeat(64) + ".example", NO_ADDRESS);
        assertThat(new EmailAddress("ada@example." + "a".repeat(63)).value()).hasSize(75);
        assertRefused("ada@example." + "a".repeat(64), NO_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "a", "."})
    void a_body_full_of_one_address_is_refused_and_breaks_nothing(String piece) {
        var much = piece.repeat(32_000 / piece.length());
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new EmailAddress(much + "a@example.org"));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new EmailAddress("a@" + much + "example.org"));
    }

    @Property
    void what_is_accepted_is_accepted_again_in_each_of_its_forms_and_keeps_its_key(
            @ForAll @Chars({'a', 'Z', 'I', '7', '+', '.'}) @StringLength(min = 1, max = 6) String localPart,
            @ForAll
                    @Chars({'a', 'Z', 'I', '7', '-', '.', '\u00fc', '\u0130', '\u0131', '\u042f', '\u4f8b', '\u3002'})
                    @StringLength(min = 1, max = 6)
                    String label) {
        var written = localPart + "@" + label + ".example";
        Assume.that(isAccepted(written));
        var address = new EmailAddress(written);
        assertThat(new EmailAddress(address.value())).isEqualTo(address);
        assertThat(new EmailAddress(address.deliverable()).normalised()).isEqualTo(address.normalised());
        assertThat(new EmailAddress(address.normalised()).normalised()).isEqualTo(address.normalised());
        assertThat(new EmailAddress(Normalizer.normalize(written, Normalizer.Form.NFD)).normalised())
                .isEqualTo(address.normalised());
        assertThat(address.normalised()).matches("[!-~]+");
    }

    @Property
    void any_text_at_all_is_accepted_or_refused_and_breaks_nothing(@ForAll String before, @ForAll String after) {
        assertThatCode(() -> isAccepted(before + "@" + after)).doesNotThrowAnyException();
    }

    @Test
    void it_does_not_show_in_a_log() {
        assertThat(new EmailAddress("ada@example.org")).hasToString("EmailAddress[hidden]");
    }

    private static boolean isAccepted(String text) {
        try {
            return !new EmailAddress(text).value().isEmpty();
        } catch (InvalidValue refused) {
            return false;
        }
    }

    private static String addressOf(int octets) {
        var local = "a".repeat(64) + "@";
        var rest = octets - local.length() - ".example".length();
        var labels = ("b".repeat(60) + ".").repeat(3).substring(0, rest - 1) + "c";
        return local + labels + ".example";
    }

    private static void assertRefused(String text, String reason) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new EmailAddress(text))
                .satisfies(refused -> assertThat(refused.refusals()).containsExactly(new Refusal("", reason)));
    }
}
