package org.plenary.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.InvalidValue;

final class ConsentsTest {
    private static final Instant THEN = Examples.NOW;
    private static final Instant LATER = THEN.plus(Duration.ofDays(1));
    private static final TextVersion OLD = new TextVersion("2026-11");
    private static final TextVersion NEW = new TextVersion("2027-01");
    private static final Consent INVITED = new Consent(Purpose.SERIES_INVITATIONS, PersonalField.EMAIL);
    private static final Consent SPONSORS = new Consent(Purpose.SPONSOR_MESSAGES, PersonalField.EMAIL);

    @Test
    void nothing_is_agreed_to_unless_it_was_said() {
        assertThat(Consents.NONE.after(ConsentWish.NONE, THEN)).isEqualTo(Consents.NONE);
        assertThat(Consents.NONE.given()).isEmpty();
        assertThat(Consents.NONE.codeOfConduct()).isEmpty();
    }

    @Test
    void what_is_agreed_to_has_its_version_and_its_time() {
        var agreed = Consents.NONE.after(new ConsentWish(Map.of(INVITED, OLD), Optional.of(NEW)), THEN);

        assertThat(agreed)
                .isEqualTo(
                        new Consents(Map.of(INVITED, new Agreement(OLD, THEN)), Optional.of(new Agreement(NEW, THEN))));
    }

    @Test
    void the_same_version_keeps_its_time_and_a_new_one_takes_the_time_of_its_own() {
        var before = Consents.NONE.after(new ConsentWish(Map.of(INVITED, OLD, SPONSORS, OLD), Optional.of(OLD)), THEN);

        assertThat(before.after(new ConsentWish(Map.of(INVITED, OLD, SPONSORS, NEW), Optional.of(OLD)), LATER))
                .isEqualTo(new Consents(
                        Map.of(INVITED, new Agreement(OLD, THEN), SPONSORS, new Agreement(NEW, LATER)),
                        Optional.of(new Agreement(OLD, THEN))));
        assertThat(before.after(new ConsentWish(Map.of(), Optional.of(NEW)), LATER)
                        .codeOfConduct())
                .contains(new Agreement(NEW, LATER));
    }

    @Test
    void what_is_no_longer_said_is_withdrawn_and_comes_back_with_a_time_of_its_own() {
        var wish = new ConsentWish(Map.of(INVITED, OLD), Optional.of(OLD));
        var withdrawn = Consents.NONE.after(wish, THEN).after(ConsentWish.NONE, LATER);

        assertThat(withdrawn).isEqualTo(Consents.NONE);
        assertThat(withdrawn.after(wish, LATER).given()).containsEntry(INVITED, new Agreement(OLD, LATER));
    }

    @Test
    void nobody_can_change_them_from_outside() {
        var wished = new HashMap<>(Map.of(INVITED, OLD));
        var wish = new ConsentWish(wished, Optional.empty());
        var given = new HashMap<>(Map.of(INVITED, new Agreement(OLD, THEN)));
        var consents = new Consents(given, Optional.empty());
        wished.clear();
        given.clear();

        assertThat(wish.consents()).containsKey(INVITED);
        assertThat(consents.given()).containsKey(INVITED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2026-11", "v1.0_draft", "A.b-c_9", "12345678901234567890"})
    void a_version_of_a_text_is_short_and_plain(String version) {
        assertThat(new TextVersion(version)).hasToString(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", ".1", "_1", "a b", "é", "1\n", "<b>", "123456789012345678901"})
    void nothing_else_is_the_version_of_a_text(String version) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new TextVersion(version));
    }
}
