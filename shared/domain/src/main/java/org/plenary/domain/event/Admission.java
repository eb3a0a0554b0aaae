package org.plenary.domain.event;

import java.time.Instant;
import java.time.LocalDate;

/** Whether somebody may register now. */
public sealed interface Admission {
    /** Yes; the phase and the local day become part of the registration. */
    record Open(Phase phase, LocalDate day) implements Admission {}

    /** Not before {@code opensAt}. */
    record NotOpenYet(Instant opensAt) implements Admission {}

    /** Not any more. */
    record Closed() implements Admission {}

    /** The event does not take place. */
    record Cancelled() implements Admission {}

    /** For the public there is no such event: it is a draft. */
    record NotPublic() implements Admission {}
}
