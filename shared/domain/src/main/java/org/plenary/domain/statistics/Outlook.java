package org.plenary.domain.statistics;

import org.plenary.domain.event.ExpectedAttendance;

/** What a forecast means for the organiser's plan. */
public enum Outlook {
    /** Fewer are expected than the fewest planned for. */
    TOO_FEW,
    /** As many are expected as were planned for, bounds included. */
    AS_PLANNED,
    /** More are expected than the most planned for. */
    MORE_THAN_PLANNED,
    /** The organiser has not said how many are planned for. */
    UNKNOWN;

    static Outlook of(long expected, ExpectedAttendance planned) {
        if (planned.isUnsaid()) {
            return UNKNOWN;
        }
        if (expected < planned.fewest()) {
            return TOO_FEW;
        }
        return expected > planned.most() ? MORE_THAN_PLANNED : AS_PLANNED;
    }
}
