package org.plenary.functions.statistics.query;

/** What counts, in the words that stand in every answer. */
final class Rule {
    static final String TEXT =
            "Counted are live registrations: people who are registered and have nothing left to pay, as live"
                    + " where they registered before the event's end, as library where they did so afterwards. Unpaid, waiting and"
                    + " cancelled registrations are figures of their own, and erased ones are none. Phase and day are those stored when"
                    + " the person registered. A territory with an ISO 3166-1 code of its own counts as the code chosen; Kosovo's"
                    + " user-assigned XK is accepted and counted as XK.";

    private Rule() {}
}
