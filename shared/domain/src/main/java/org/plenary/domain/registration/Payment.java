package org.plenary.domain.registration;

import org.plenary.domain.money.Price;

/** Whether a registration is paid for. */
public enum Payment {
    /** Free. */
    NONE,
    /** To be paid. */
    DUE,
    /** Paid. */
    PAID,
    /** Paid and given back. */
    RETURNED;

    static Payment of(Price price) {
        return switch (price) {
            case Price.Free _ -> NONE;
            case Price.Paid _ -> DUE;
        };
    }
}
