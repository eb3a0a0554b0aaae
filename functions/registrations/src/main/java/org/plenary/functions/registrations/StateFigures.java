package org.plenary.functions.registrations;

import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationState;

/** How many registrations there are, by their state. */
record StateFigures(long registered, long cancelled) implements Figures<StateFigures> {
    static final StateFigures NONE = new StateFigures(0, 0);

    static StateFigures of(Registration registration) {
        return registration.state() == RegistrationState.CANCELLED ? new StateFigures(0, 1) : new StateFigures(1, 0);
    }

    long all() {
        return registered + cancelled;
    }

    @Override
    public StateFigures plus(StateFigures other) {
        return new StateFigures(registered + other.registered, cancelled + other.cancelled);
    }
}
