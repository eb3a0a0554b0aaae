package org.plenary.local.runner.rush;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.plenary.local.runner.rush.population.Person;

/** What people did, each step when it was answered, and so what must come of it. Many threads write into it. */
final class Ledger {

    // By address.
    private final Map<String, Group> live = new HashMap<>();
    private final Set<String> cancelled = new HashSet<>();
    private final Map<String, Integer> mails = new HashMap<>();

    /** For the first time, or again after cancelling: a mail with a pass is owed. */
    synchronized void registered(Person person, Phase phase) {
        cancelled.remove(person.email());
        live.put(person.email(), new Group(person.country(), phase));
        mails.merge(person.email(), 1, Integer::sum);
    }

    /** A mail that says so is owed. */
    synchronized void cancelled(Person person) {
        live.remove(person.email());
        cancelled.add(person.email());
        mails.merge(person.email(), 1, Integer::sum);
    }

    /** Corrected to this country; the phase is that of the signup. */
    synchronized void moved(Person person, String country) {
        live.computeIfPresent(person.email(), (_, group) -> new Group(country, group.phase()));
    }

    synchronized void erased(Person person) {
        live.remove(person.email());
    }

    synchronized Counts counts() {
        return Counts.of(live.values().stream(), cancelled.size());
    }

    /** How many mails each address is owed. */
    synchronized Map<String, Integer> mails() {
        return Map.copyOf(mails);
    }
}
