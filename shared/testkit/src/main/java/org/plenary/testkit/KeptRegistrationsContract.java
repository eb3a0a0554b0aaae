package org.plenary.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.Conferences.jconf;
import static org.plenary.testkit.People.ada;
import static org.plenary.testkit.People.boris;
import static org.plenary.testkit.People.registered;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.domain.CountryCode;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationFilter;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Registrations;

/** What every pair of {@link Registrations} and {@link KeptRegistrations} does, in memory or in a database. */
public interface KeptRegistrationsContract {
    Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    EmailAddress MARRIED = new EmailAddress("ada.king@example.org");

    /** Empty ones. */
    Registrations registrations();

    /** These with their mails. */
    KeptRegistrations keptRegistrations();

    @Test
    default void an_address_leads_to_its_registration_and_so_does_the_one_that_it_was_corrected_to() {
        var ada = signedUp(registered(ada(), jconf(), NOON));
        var corrected = (Changed) ada.readdress(MARRIED);
        registrations().readdress(corrected, idOf(MARRIED), ada.id(), NOON);

        assertThat(ledTo(ada.id())).contains(corrected.registration());
        assertThat(ledTo(idOf(MARRIED))).contains(corrected.registration());
        assertThat(ledTo(idOf(boris().email()))).isEmpty();
        assertThat(keptRegistrations().ledToBy(new EventId("another"), ada.id()))
                .isEmpty();
    }

    @Test
    default void no_address_leads_to_what_is_erased() {
        var ada = signedUp(registered(ada(), jconf(), NOON));
        var corrected = (Changed) ada.readdress(MARRIED);
        registrations().readdress(corrected, idOf(MARRIED), ada.id(), NOON);
        registrations().erase(corrected.registration(), Erasure.Reason.REQUEST, NOON);

        assertThat(ledTo(ada.id())).isEmpty();
        assertThat(ledTo(idOf(MARRIED))).isEmpty();
    }

    @Test
    default void a_walk_over_the_buckets_meets_everybody_once_but_those_who_are_erased() {
        var people = IntStream.range(0, 70)
                .mapToObj(person -> signedUp(registered(People.at(person + "@example.org"), jconf(), NOON)))
                .toList();
        registrations().erase(people.getFirst(), Erasure.Reason.RETENTION, NOON);
        var ada = people.get(1);
        registrations().readdress((Changed) ada.readdress(MARRIED), idOf(MARRIED), ada.id(), NOON);

        assertThat(walk(RegistrationFilter.ALL))
                .extracting(Registration::id)
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().skip(1).map(Registration::id).toList());
    }

    @Test
    default void a_filtered_walk_meets_those_who_match() {
        signedUp(registered(ada(), jconf(), NOON));
        var boris = signedUp(registered(boris(), jconf(), NOON));
        var serbia = new RegistrationFilter(
                Optional.of(new CountryCode("RS")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(walk(serbia)).containsExactly(boris);
    }

    private Registration signedUp(Registration registration) {
        registrations().signUp(registration, NOON);
        return registration;
    }

    private Optional<Registration> ledTo(RegistrationId id) {
        return keptRegistrations().ledToBy(jconf().id(), id).map(KeptRegistration::registration);
    }

    private List<Registration> walk(RegistrationFilter filter) {
        var met = new ArrayList<Registration>();
        for (var bucket : RegistrationId.BUCKETS) {
            String after = "";
            do {
                var page = keptRegistrations().page(jconf().id(), bucket, filter, 1, after);
                page.items().forEach(kept -> met.add(kept.registration()));
                after = page.next();
            } while (!after.isEmpty());
        }
        return met;
    }

    private static RegistrationId idOf(EmailAddress address) {
        return People.PEPPER.registrationId(jconf().id(), address);
    }
}
