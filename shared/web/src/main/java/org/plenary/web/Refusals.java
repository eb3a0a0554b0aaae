package org.plenary.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.InvalidValue.Refusal;

/** Gathers what several rules refuse, so that a request whose fields contradict one another is told of all of it at once. */
public final class Refusals {
    private final List<Refusal> found = new ArrayList<>();

    /** Tries a rule by making what it rules; a refusal of the whole is laid at {@code field}'s door. */
    public Refusals check(String field, Supplier<?> rule) {
        try {
            var _ = rule.get();
        } catch (InvalidValue invalid) {
            invalid.refusals().stream()
                    .map(refusal -> refusal.field().isEmpty() ? new Refusal(field, refusal.reason()) : refusal)
                    .forEach(found::add);
        }
        return this;
    }

    /** Ends the gathering. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidValue(found);
        }
    }
}
