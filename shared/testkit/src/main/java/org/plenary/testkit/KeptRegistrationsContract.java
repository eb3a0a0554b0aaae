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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.domain.CountryCode;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Phase;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.Payment;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationFilter;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.domain.registration.Registrations;
import org.plenary.domain.registration.Relationship;

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

    @Test
    default void every_filter_alone_and_all_together_show_those_who_match() {
        var people = mixed();
        var values = List.of(
                new RegistrationFilter(
                        Optional.of(new CountryCode("RS")),
                        Optional.of(Phase.LIBRARY),
                        Optional.of(RegistrationState.CANCELLED),
                        Optional.of(Payment.DUE),
                        Optional.of(Relationship.PARTNER)),
                new RegistrationFilter(
                        Optional.of(new CountryCode("GB")),
                        Optional.of(Phase.LIVE),
                        Optional.of(RegistrationState.REGISTERED),
                        Optional.of(Payment.NONE),
                        Optional.of(Relationship.CUSTOMER)));

        assertThat(values.stream().flatMap(KeptRegistrationsContract::aloneAndTogether))
                .allSatisfy(filter -> assertThat(walk(filter))
                        .containsExactlyInAnyOrderElementsOf(
                                people.stream().filter(filter::matches).toList())
                        .isNotEmpty());
    }

    @Test
    default void what_is_erased_is_in_no_list_whatever_is_asked_for() {
        var ada = signedUp(registered(ada(), jconf(), NOON));
        registrations().erase(ada, Erasure.Reason.REQUEST, NOON);
        var erased = new RegistrationFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(RegistrationState.ERASED),
                Optional.empty(),
                Optional.empty());

        assertThat(walk(erased)).isEmpty();
        assertThat(walk(RegistrationFilter.ALL)).isEmpty();
        assertThat(keptRegistrations().kept(jconf().id(), ada.id())).isEmpty();
    }

    @Test
    default void pages_are_in_the_order_of_ids_and_no_longer_than_asked_for() {
        var bucket = "a";
        var ids = IntStream.range(0, 9)
                .mapToObj(number -> new RegistrationId(
                        bucket + String.valueOf((char) ('b' + number)).repeat(25)))
                .toList();
        ids.reversed().forEach(id -> signedUp(registered(ada(), jconf(), NOON).under(id)));

        assertThat(pages(bucket, RegistrationFilter.ALL, 4))
                .containsExactly(ids.subList(0, 4), ids.subList(4, 8), ids.subList(8, 9));
        assertThat(pages(bucket, british(), 4))
                .containsExactly(ids.subList(0, 4), ids.subList(4, 8), ids.subList(8, 9));
        assertThat(pages(bucket, british(), 100)).containsExactly(ids);
        assertThat(pages("b", british(), 1)).isEmpty();
    }

    @Test
    default void a_page_begins_behind_an_id_that_need_not_be_there() {
        var first = signedUp(registered(ada(), jconf(), NOON).under(new RegistrationId("b" + "b".repeat(25))));
        var second = signedUp(registered(ada(), jconf(), NOON).under(new RegistrationId("b" + "d".repeat(25))));

        assertThat(after("b".repeat(25) + "a")).containsExactly(first.id(), second.id());
        assertThat(after(first.id().value())).containsExactly(second.id());
        assertThat(after("b" + "c".repeat(25))).containsExactly(second.id());
        assertThat(after(second.id().value())).isEmpty();
    }

    private static RegistrationFilter british() {
        return new RegistrationFilter(
                Optional.of(new CountryCode("GB")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private List<RegistrationId> after(String id) {
        return keptRegistrations().page(jconf().id(), "b", RegistrationFilter.ALL, 10, id).items().stream()
                .map(kept -> kept.registration().id())
                .toList();
    }

    /** The ids of each page that is not empty. */
    private List<List<RegistrationId>> pages(String bucket, RegistrationFilter filter, int limit) {
        var pages = new ArrayList<List<RegistrationId>>();
        String after = "";
        do {
            var page = keptRegistrations().page(jconf().id(), bucket, filter, limit, after);
            pages.add(
                    page.items().stream().map(kept -> kept.registration().id()).toList());
            after = page.next();
        } while (!after.isEmpty());
        pages.removeIf(List::isEmpty);
        return pages;
    }

    /** Everybody who differs in country and relationship, phase, state or payment. */
    private List<Registration> mixed() {
        var people = new ArrayList<Registration>();
        for (var attendee : List.of(ada(), boris())) {
            for (var phase : Phase.values()) {
                for (var state : List.of(RegistrationState.REGISTERED, RegistrationState.CANCELLED)) {
                    for (var payment : Payment.values()) {
                        people.add(signedUp(registration(attendee, phase, state, payment)));
                    }
                }
            }
        }
        return people;
    }

    private static Registration registration(Attendee attendee, Phase phase, RegistrationState state, Payment payment) {
        var registered = registered(attendee, jconf(), NOON);
        var address = new EmailAddress(
                "%s.%s.%s.%s".formatted(phase, state, payment, attendee.email().value()));
        return new Registration(
                idOf(address),
                jconf().id(),
                attendee,
                registered.consents(),
                state,
                payment,
                phase,
                registered.day(),
                NOON,
                1,
                1);
    }

    private static Stream<RegistrationFilter> aloneAndTogether(RegistrationFilter all) {
        return IntStream.of(1, 2, 4, 8, 16, 31)
                .mapToObj(bits -> new RegistrationFilter(
                        all.country().filter(_ -> (bits & 1) != 0),
                        all.phase().filter(_ -> (bits & 2) != 0),
                        all.state().filter(_ -> (bits & 4) != 0),
                        all.payment().filter(_ -> (bits & 8) != 0),
                        all.relationship().filter(_ -> (bits & 16) != 0)));
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
