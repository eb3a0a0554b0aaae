package org.plenary.local.engine.ses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LinksTest {

    @Test
    void a_link_ends_before_the_punctuation_of_its_sentence() {
        assertThat(Links.of("Open https://example.org/me#a.b-c, or (http://example.org/x?y=1&z=2).", ""))
                .containsExactly("https://example.org/me#a.b-c", "http://example.org/x?y=1&z=2");
    }

    @Test
    void an_address_in_html_is_read_as_a_browser_reads_it() {
        assertThat(Links.of("", "<a class='x' href=\"https://example.org/?a=1&amp;b=2\">pass</a>"))
                .containsExactly("https://example.org/?a=1&b=2");
    }

    @Test
    void an_address_in_both_is_one_link() {
        assertThat(Links.of("https://example.org/me", "<a href='https://example.org/me'>me</a>"))
                .containsExactly("https://example.org/me");
    }

    @Test
    void what_is_no_web_address_is_no_link() {
        assertThat(Links.of("ftp://example.org mailto:ada@example.org https://", "<a href='javascript:alert(1)'>x</a>"))
                .isEmpty();
    }
}
