package org.plenary.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    @Test
    void all_pages_are_walked_in_order_the_empty_ones_too() {
        var pages = Map.of(
                "", new Page<>(List.of(1, 2), "second"),
                "second", new Page<Integer>(List.of(), "third"),
                "third", new Page<>(List.of(3), ""));

        assertThat(Page.all(from -> Objects.requireNonNull(pages.get(from)))).containsExactly(1, 2, 3);
        assertThat(Page.all(_ -> new Page<>(List.of(), ""))).isEmpty();
    }

    @Test
    void a_page_is_asked_for_when_those_before_are_through() {
        var asked = new ArrayList<String>();

        var first = Page.all(from -> {
                    asked.add(from);
                    return new Page<>(List.of(from), from + "x");
                })
                .findFirst();

        assertThat(first).contains("");
        assertThat(asked).containsExactly("");
    }
}
