package org.plenary.functions.registrations;

import jakarta.inject.Singleton;
import java.util.function.Function;
import org.plenary.domain.Page;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.Buckets;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.RegistrationFilter;

/** Counts what everybody who is registered for an event adds to figures, all buckets side by side: no moment's picture while people sign up. */
@Singleton
final class Census {
    /** More than a query reads at once (1 MB): as few round trips as there can be. */
    private static final int PAGE = 5000;

    private final KeptRegistrations registrations;

    Census(KeptRegistrations registrations) {
        this.registrations = registrations;
    }

    <F extends Figures<F>> F of(EventId event, F nobody, Function<KeptRegistration, F> person) {
        return Buckets.sideBySide(bucket -> ofBucket(event, bucket, nobody, person)).stream()
                .reduce(nobody, Figures::plus);
    }

    private <F extends Figures<F>> F ofBucket(
            EventId event, String bucket, F nobody, Function<KeptRegistration, F> person) {
        return Page.all(after -> registrations.page(event, bucket, RegistrationFilter.ALL, PAGE, after))
                .map(person)
                .reduce(nobody, Figures::plus);
    }
}
