package org.plenary.domain.money;

/** What a place at an event costs. */
public sealed interface Price {
    /** Nothing. */
    record Free() implements Price {}

    /** The whole price of one ticket. */
    record Paid(Money money) implements Price {}

    Price FREE = new Free();
}
