package org.plenary.local.runner.rush;

import java.util.SortedSet;

/**
 * Three accounts of the same registrations: what the people did, what stands in the table, and what the API says.
 *
 * @param people who signed up, erased ones too
 * @param registrations in the table, with what erased ones leave
 */
record Reckoning(int people, int registrations, Counts expected, Counts table, Counts counted) {

    boolean addsUp() {
        return registrations == people && table.equals(expected) && counted.equals(table);
    }

    /** The groups that are not the same in all three. */
    SortedSet<Group> differing() {
        var groups = expected.differing(table);
        groups.addAll(table.differing(counted));
        return groups;
    }
}
