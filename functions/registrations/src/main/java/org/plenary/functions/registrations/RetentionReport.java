package org.plenary.functions.registrations;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** What a run of the retention found, event by event: ids and numbers. */
@Serdeable
record RetentionReport(boolean dryRun, boolean afterRestore, List<OfEvent> events) {

    /**
     * An event that has something to erase.
     *
     * @param erasesAt when the retention erases its registrations, inclusive
     * @param registrations how many there are to go at that moment
     * @param back how many were erased because people asked, and have come back
     * @param erased how many this run erased of all these
     */
    @Serdeable
    record OfEvent(String eventId, Instant erasesAt, long registrations, long back, long erased) {
        boolean saysSomething() {
            return registrations > 0 || back > 0;
        }
    }
}
