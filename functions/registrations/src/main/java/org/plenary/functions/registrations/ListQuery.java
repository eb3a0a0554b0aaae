package org.plenary.functions.registrations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.CountryCode;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.event.Phase;
import org.plenary.domain.registration.Payment;
import org.plenary.domain.registration.RegistrationFilter;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.domain.registration.Relationship;
import org.plenary.web.PageLimit;
import org.plenary.web.Refusals;

/**
 * What an organiser wants to see of a list.
 *
 * @param limit registrations a page
 * @param next what the page before said, or the empty string
 * @param filterText the filter in one form for all ways of writing it
 */
record ListQuery(RegistrationFilter filter, int limit, String next, String filterText) {
    private static final List<String> FILTERS = List.of("country", "phase", "state", "payment", "relationship");
    // What is erased is in no list.
    private static final List<RegistrationState> STATES =
            List.of(RegistrationState.REGISTERED, RegistrationState.CANCELLED);

    /** The query of these parameters; {@link InvalidValue} names each that is not known or has no possible value. */
    static ListQuery of(Map<String, String> parameters) {
        var refusals = new Refusals()
                .check("limit", () -> PageLimit.of(parameters.get("limit")))
                .check("country", () -> country(parameters))
                .check("phase", () -> phase(parameters))
                .check("state", () -> state(parameters))
                .check("payment", () -> payment(parameters))
                .check("relationship", () -> relationship(parameters));
        parameters.keySet().forEach(name -> refusals.check(name, () -> known(name)));
        refusals.throwIfAny();
        return new ListQuery(
                new RegistrationFilter(
                        country(parameters),
                        phase(parameters),
                        state(parameters),
                        payment(parameters),
                        relationship(parameters)),
                PageLimit.of(parameters.get("limit")),
                parameters.getOrDefault("next", ""),
                filterText(parameters));
    }

    private static String known(String name) {
        if (!FILTERS.contains(name) && !name.equals("limit") && !name.equals("next")) {
            throw new InvalidValue("is not known");
        }
        return name;
    }

    private static String filterText(Map<String, String> parameters) {
        var filters = new TreeMap<>(parameters);
        filters.keySet().retainAll(FILTERS);
        return filters.toString();
    }

    private static Optional<CountryCode> country(Map<String, String> parameters) {
        return Optional.ofNullable(parameters.get("country")).map(CountryCode::new);
    }

    private static Optional<Phase> phase(Map<String, String> parameters) {
        return oneOf(Arrays.asList(Phase.values()), parameters.get("phase"));
    }

    private static Optional<RegistrationState> state(Map<String, String> parameters) {
        return oneOf(STATES, parameters.get("state"));
    }

    private static Optional<Payment> payment(Map<String, String> parameters) {
        return oneOf(Arrays.asList(Payment.values()), parameters.get("payment"));
    }

    private static Optional<Relationship> relationship(Map<String, String> parameters) {
        return oneOf(Arrays.asList(Relationship.values()), parameters.get("relationship"));
    }

    private static <E extends Enum<E>> Optional<E> oneOf(List<E> values, @Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(values.stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "must be one of " + values.stream().map(Enum::name).collect(Collectors.joining(", ")))));
    }
}
