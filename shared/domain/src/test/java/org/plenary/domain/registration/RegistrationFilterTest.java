package org.plenary.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.domain.CountryCode;
import org.plenary.domain.event.Phase;

/** Ada is registered from GB, free of charge, as a partner, before the event's end. */
final class RegistrationFilterTest {
    private static final RegistrationFilter HERS = new RegistrationFilter(
            Optional.of(new CountryCode("GB")),
            Optional.of(Phase.LIVE),
            Optional.of(RegistrationState.REGISTERED),
            Optional.of(Payment.NONE),
            Optional.of(Relationship.PARTNER));

    static Stream<RegistrationFilter> hersAlone() {
        return each(HERS);
    }

    static Stream<RegistrationFilter> othersAlone() {
        return each(new RegistrationFilter(
                Optional.of(new CountryCode("FR")),
                Optional.of(Phase.LIBRARY),
                Optional.of(RegistrationState.CANCELLED),
                Optional.of(Payment.DUE),
                Optional.of(Relationship.CUSTOMER)));
    }

    @Test
    void without_values_everybody_is_shown() {
        assertThat(RegistrationFilter.ALL.matches(ada())).isTrue();
        assertThat(HERS.matches(ada())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("hersAlone")
    void who_has_the_value_is_shown(RegistrationFilter filter) {
        assertThat(filter.matches(ada())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("othersAlone")
    void who_has_another_value_is_not_whatever_else_fits(RegistrationFilter other) {
        assertThat(other.matches(ada())).isFalse();
        assertThat(besides(other).matches(ada())).isFalse();
    }

    private static Registration ada() {
        return Examples.registrationOf(Examples.ada());
    }

    /** Hers, but for the one value that is given here. */
    private static RegistrationFilter besides(RegistrationFilter other) {
        return new RegistrationFilter(
                other.country().or(HERS::country),
                other.phase().or(HERS::phase),
                other.state().or(HERS::state),
                other.payment().or(HERS::payment),
                other.relationship().or(HERS::relationship));
    }

    private static Stream<RegistrationFilter> each(RegistrationFilter all) {
        return Stream.of(
                new RegistrationFilter(
                        all.country(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new RegistrationFilter(
                        Optional.empty(), all.phase(), Optional.empty(), Optional.empty(), Optional.empty()),
                new RegistrationFilter(
                        Optional.empty(), Optional.empty(), all.state(), Optional.empty(), Optional.empty()),
                new RegistrationFilter(
                        Optional.empty(), Optional.empty(), Optional.empty(), all.payment(), Optional.empty()),
                new RegistrationFilter(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), all.relationship()));
    }
}
