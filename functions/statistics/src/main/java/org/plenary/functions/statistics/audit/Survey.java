package org.plenary.functions.statistics.audit;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.plenary.domain.audit.Cities;
import org.plenary.domain.audit.PersonMarks;
import org.plenary.domain.audit.Recount;
import org.plenary.domain.audit.Recounted;
import org.plenary.domain.statistics.Standing;

/** All that one walk over an event's registrations tells. Not for several threads. */
final class Survey {
    private final Recount recount = new Recount(Instant.MAX);
    private final Cities cities = new Cities();
    private final Set<String> people = new HashSet<>();
    private final Optional<PersonMarks> marks;
    private long live;

    /** @param marks where people are to be told apart */
    Survey(Optional<PersonMarks> marks) {
        this.marks = marks;
    }

    void add(Recounted recounted) {
        recount.add(recounted);
        if (recounted instanceof Recounted.Kept kept && kept.counted().standing() == Standing.LIVE) {
            live++;
            cities.add(kept);
            marks.ifPresent(each -> people.add(each.of(kept.email())));
        }
    }

    Survey and(Survey other) {
        recount.add(other.recount);
        cities.add(other.cities);
        people.addAll(other.people);
        live += other.live;
        return this;
    }

    Recount recount() {
        return recount;
    }

    Cities cities() {
        return cities;
    }

    /** The marks of those with a live registration. */
    Set<String> people() {
        return people;
    }

    /** How many live registrations there are. */
    long live() {
        return live;
    }
}
