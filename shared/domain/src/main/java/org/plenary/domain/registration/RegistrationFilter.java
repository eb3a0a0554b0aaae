package org.plenary.domain.registration;

import java.util.Optional;
import org.plenary.domain.CountryCode;
import org.plenary.domain.event.Phase;

/** Which registrations a list shows: those that have every value that is given here. */
public record RegistrationFilter(
        Optional<CountryCode> country,
        Optional<Phase> phase,
        Optional<RegistrationState> state,
        Optional<Payment> payment,
        Optional<Relationship> relationship) {

    public static final RegistrationFilter ALL = new RegistrationFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean matches(Registration registration) {
        return country.filter(wanted -> !wanted.equals(registration.attendee().country()))
                        .isEmpty()
                && phase.filter(wanted -> wanted != registration.phase()).isEmpty()
                && state.filter(wanted -> wanted != registration.state()).isEmpty()
                && payment.filter(wanted -> wanted != registration.payment()).isEmpty()
                && relationship
                        .filter(wanted -> wanted != registration.attendee().relationship())
                        .isEmpty();
    }
}
