package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CallerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[organiser:acme reader:globex]",
                "organiser:acme reader:globex",
                "organiser:acme,reader:globex",
                "[organiser:acme, reader:globex]",
                "[ reader:globex   organiser:acme ]"
            })
    void groups_come_as_one_text_in_any_of_its_forms(String claim) {
        assertThat(Caller.withGroups(claim).groups()).containsExactlyInAnyOrder("organiser:acme", "reader:globex");
    }

    @Test
    void a_single_group_comes_bare_or_in_brackets() {
        assertThat(Caller.withGroups("organiser:acme")).isEqualTo(Caller.withGroups("[organiser:acme]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "[ ]", " ", ","})
    void a_claim_without_a_group_names_nobody(String claim) {
        assertThat(Caller.withGroups(claim).groups()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "organiser:acme, OK, OK",
        "reader:acme, OK, FORBIDDEN",
        "[reader:acme organiser:acme], OK, OK",
        "[organiser:globex reader:acme], OK, FORBIDDEN",
        "organiser:globex, NOT_FOUND, NOT_FOUND",
        "reader:globex, NOT_FOUND, NOT_FOUND",
        "organiser:acm, NOT_FOUND, NOT_FOUND",
        "organiser:acme2, NOT_FOUND, NOT_FOUND",
        "organiser:, NOT_FOUND, NOT_FOUND",
        "acme, NOT_FOUND, NOT_FOUND",
        "ORGANISER:acme, NOT_FOUND, NOT_FOUND",
        "sponsor:acme, NOT_FOUND, NOT_FOUND",
        "[organiser:acme, NOT_FOUND, NOT_FOUND",
        "'', NOT_FOUND, NOT_FOUND",
    })
    void organisers_change_readers_read_and_others_find_nothing(String claim, HttpStatus reading, HttpStatus changing) {
        var caller = Caller.withGroups(claim);
        assertThat(caller.reading("acme", HttpResponse::ok).getStatus().getCode())
                .isEqualTo(reading.getCode());
        assertThat(caller.changing("acme", HttpResponse::ok).getStatus().getCode())
                .isEqualTo(changing.getCode());
        assertThat(caller.seeingPeople("acme", HttpResponse::ok).getStatus().getCode())
                .isEqualTo(changing.getCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ac", "Acme", "a b", "acme/../globex", "*"})
    void an_id_that_no_organisation_can_have_is_found_by_nobody(String organisationId) {
        var caller = new Caller(Set.of("organiser:" + organisationId, "reader:" + organisationId));
        assertThat(List.of(
                        caller.reading(organisationId, HttpResponse::ok),
                        caller.changing(organisationId, HttpResponse::ok),
                        caller.seeingPeople(organisationId, HttpResponse::ok)))
                .allMatch(answer -> answer.getStatus() == HttpStatus.NOT_FOUND);
    }

    @Test
    void a_foreign_organisation_and_one_that_cannot_be_are_answered_alike() {
        var caller = Caller.withGroups("organiser:acme");
        assertThat(caller.reading("globex", HttpResponse::ok).body())
                .isEqualTo(caller.reading("No Such", HttpResponse::ok).body());
    }
}
