package org.plenary.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.People.ada;
import static org.plenary.testkit.People.registered;

import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Registrations.Signup;
import org.plenary.domain.registration.Registrations.Stored;
import org.plenary.testkit.People;

/** Where the addresses of a registration lead while it is corrected from one to the next, in memory and in a database. */
public interface AddressCorrectionContract {
    EmailAddress FIRST = ada().email();
    EmailAddress SECOND = new EmailAddress("ada.king@example.org");
    EmailAddress THIRD = new EmailAddress("ada@example.com");

    /** Any that hold nothing of the events that this contract makes up. */
    RegistrationPorts ports();

    @Test
    default void the_first_and_the_last_address_lead_to_the_registration_and_the_one_between_is_free() {
        var event = Scene.event("a chain of corrections");
        var corrected = corrected(event, corrected(event, signedUp(event), SECOND), THIRD);

        assertThat(ask(event, THIRD)).isEqualTo(new Signup.Alias(corrected.id()));
        assertThat(ports().registrations().find(event.id(), id(event, FIRST))).contains(corrected);
        assertThat(ports().registrations().find(event.id(), id(event, THIRD))).isEmpty();
        assertThat(ask(event, SECOND)).isEqualTo(new Signup.Nothing());
        var another = registered(People.at(SECOND.value()), event, Life.NOON);
        assertThat(ports().registrations().signUp(another, Life.NOON)).isEqualTo(new Signup.MailDue());
    }

    @Test
    default void a_registration_whose_address_is_corrected_back_leaves_no_alias() {
        var event = Scene.event("there and back");
        var back = corrected(event, corrected(event, signedUp(event), SECOND), FIRST);

        assertThat(back.attendee().email()).isEqualTo(FIRST);
        assertThat(ports().registrations().find(event.id(), back.id())).contains(back);
        assertThat(ask(event, SECOND)).isEqualTo(new Signup.Nothing());
    }

    @Test
    default void correcting_to_the_address_that_it_was_corrected_to_keeps_the_alias() {
        var event = Scene.event("twice the same");
        var twice = corrected(event, corrected(event, signedUp(event), SECOND), SECOND);

        assertThat(twice.epoch()).isEqualTo(3);
        assertThat(ask(event, SECOND)).isEqualTo(new Signup.Alias(twice.id()));
    }

    @Test
    default void a_repeated_correction_does_not_take_from_others_what_it_left_to_them() {
        var event = Scene.event("repeated");
        var second = corrected(event, signedUp(event), SECOND);
        var change = (Changed) second.readdress(THIRD);
        readdress(event, change, SECOND);
        var another = registered(People.at(SECOND.value()), event, Life.NOON);
        ports().registrations().signUp(another, Life.NOON);

        assertThat(readdress(event, change, SECOND)).isEqualTo(new Stored.Done());
        assertThat(ports().registrations().find(event.id(), another.id())).contains(another);
    }

    @Test
    default void whoever_was_overtaken_does_not_learn_whether_the_address_is_taken() {
        var event = Scene.event("overtaken");
        var ada = signedUp(event);
        ports().registrations().signUp(registered(People.at(SECOND.value()), event, Life.NOON), Life.NOON);
        var change = (Changed) ada.readdress(SECOND);
        var cancelled = (Changed) ada.cancel();
        ports().registrations().change(cancelled, Life.NOON);

        assertThat(readdress(event, change, FIRST)).isEqualTo(new Stored.Overtaken(cancelled.registration()));
    }

    @Test
    default void what_is_erased_is_signed_up_anew_by_either_address_as_the_same_place() {
        var event = Scene.event("erased behind an alias");
        var corrected = corrected(event, signedUp(event), SECOND);
        ports().registrations().erase(corrected, Erasure.Reason.REQUEST, Life.NOON);

        assertThat(ask(event, SECOND)).isEqualTo(new Signup.Alias(corrected.id()));
        assertThat(ask(event, FIRST)).isEqualTo(new Signup.Erased(corrected.epoch() + 1, corrected.version() + 1));
        var anew = registered(People.at(SECOND.value()), event, Life.NOON)
                .under(corrected.id())
                .renewErased(corrected.epoch() + 1, corrected.version() + 1);
        assertThat(ports().registrations().change(anew, Life.NOON)).isEqualTo(new Stored.Done());
        assertThat(ports().kept().ledToBy(event.id(), id(event, SECOND)).map(KeptRegistration::registration))
                .contains(anew.registration());
    }

    private Registration signedUp(Event event) {
        var registration = registered(ada(), event, Life.NOON);
        ports().registrations().signUp(registration, Life.NOON);
        return registration;
    }

    private Registration corrected(Event event, Registration registration, EmailAddress address) {
        var change = (Changed) registration.readdress(address);
        assertThat(readdress(event, change, registration.attendee().email())).isEqualTo(new Stored.Done());
        return change.registration();
    }

    private Stored readdress(Event event, Changed change, EmailAddress last) {
        var alias = id(event, change.registration().attendee().email());
        return ports().registrations().readdress(change, alias, id(event, last), Life.NOON);
    }

    private Signup ask(Event event, EmailAddress address) {
        return ports().registrations().askAgain(event.id(), id(event, address), Scene.LATER);
    }

    private static RegistrationId id(Event event, EmailAddress address) {
        return People.PEPPER.registrationId(event.id(), address);
    }
}
