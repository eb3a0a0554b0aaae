package org.plenary.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageTest {

    @Test
    void the_last_page_has_no_following_one() {
        assertThat(new Page<>(List.of("a"), "").following()).isEmpty();
        assertThat(new Page<>(List.of("a"), "cursor").following()).contains("cursor");
    }

    @Test
    void an_empty_page_may_have_a_following_one() {
        assertThat(new Page<>(List.of(), "cursor").following()).contains("cursor");
    }

    @Test
    void its_items_are_mapped_in_their_order_and_its_next_stays() {
        assertThat(new Page<>(List.of("a", "bcd"), "cursor").map(String::length))
                .isEqualTo(new Page<>(List.of(1, 3), "cursor"));
    }

    @Test
    void it_does_not_change_with_the_list_that_it_was_made_of() {
        var items = new ArrayList<>(List.of("a"));
        var page = new Page<>(items, "");
        items.add("b");
        assertThat(page.items()).containsExactly("a");
    }
}
