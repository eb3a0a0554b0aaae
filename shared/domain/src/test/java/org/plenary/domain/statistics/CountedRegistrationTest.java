package org.plenary.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Phase;
import org.plenary.domain.registration.Relationship;
import org.plenary.domain.tally.Increment;

final class CountedRegistrationTest {
    private static final EventId EVENT = new EventId("jconf-2049");

    @Test
    void a_live_registration_counts_for_its_country_its_day_its_relationship_and_its_language() {
        assertThat(counters(registration(Standing.LIVE, Phase.LIVE, "en")))
                .isEqualTo(Map.of(
                        "jconf-2049/countries LDE", 1L,
                        "jconf-2049/days#2049-06 L09", 1L,
                        "jconf-2049/people r:PARTNER", 1L,
                        "jconf-2049/people l:en", 1L));
    }

    @Test
    void who_registers_after_the_end_counts_for_the_library() {
        assertThat(counters(registration(Standing.LIVE, Phase.LIBRARY, "en")))
                .containsKeys("jconf-2049/countries BDE", "jconf-2049/days#2049-06 B09");
    }

    @Test
    void the_others_are_counted_by_their_standing_and_by_nothing_else() {
        for (var standing : new Standing[] {Standing.UNPAID, Standing.WAITING, Standing.CANCELLED}) {
            assertThat(counters(registration(standing, Phase.LIVE, "en")))
                    .isEqualTo(Map.of("jconf-2049/people s:" + standing, 1L));
        }
    }

    @Test
    void a_language_counts_by_its_two_letters_and_one_without_as_uncoded() {
        assertThat(counters(registration(Standing.LIVE, Phase.LIVE, "pt-BR"))).containsKey("jconf-2049/people l:pt");
        assertThat(counters(registration(Standing.LIVE, Phase.LIVE, "gsw"))).containsKey("jconf-2049/people l:mis");
    }

    @Test
    void what_goes_takes_with_it_just_what_it_had_brought() {
        var registration = registration(Standing.LIVE, Phase.LIVE, "en");
        assertThat(registration.decrements())
                .isEqualTo(registration.increments().stream()
                        .map(each -> new Increment(each.metric(), each.counter(), -each.by(), each.since()))
                        .toList());
    }

    private static CountedRegistration registration(Standing standing, Phase phase, String language) {
        return new CountedRegistration(
                EVENT,
                standing,
                new CountryCode("DE"),
                phase,
                LocalDate.parse("2049-06-09"),
                Relationship.PARTNER,
                new LanguageTag(language),
                Instant.parse("2049-06-09T12:00:00Z"));
    }

    private static Map<String, Long> counters(CountedRegistration registration) {
        return registration.increments().stream()
                .collect(Collectors.toMap(each -> each.metric() + " " + each.counter(), Increment::by));
    }
}
