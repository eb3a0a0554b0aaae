package org.plenary.domain.network;

import org.plenary.domain.event.NetworkLimit;

/** How many signups have come from each network within the hour. */
public interface NetworkSignups {
    /** Whether one more was counted. */
    enum Outcome {
        COUNTED,
        /** There have been as many as the limit allows: this one is not counted. */
        TOO_MANY
    }

    /**
     * Counts one more, if the limit allows. A repeat after a lost answer counts again.
     *
     * @param limit not {@link NetworkLimit#OFF}
     */
    Outcome count(NetworkHour hour, NetworkLimit limit);
}
