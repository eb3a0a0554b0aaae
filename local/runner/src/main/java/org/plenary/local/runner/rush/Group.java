package org.plenary.local.runner.rush;

import java.util.Comparator;

/** What live registrations are counted by. */
record Group(String country, Phase phase) implements Comparable<Group> {

    private static final Comparator<Group> ORDER =
            Comparator.comparing(Group::country).thenComparing(Group::phase);

    @Override
    public int compareTo(Group other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return country + " " + phase;
    }
}
