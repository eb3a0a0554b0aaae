package org.plenary.functions.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.plenary.domain.registration.Consents;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.Registrations;
import org.plenary.domain.registration.Registrations.Stored;
import org.plenary.testkit.People;
import org.plenary.testkit.fault.FaultPlan;
import org.plenary.testkit.fault.Histories;
import org.plenary.testkit.fault.History;

/** A deploy: the code of the version before works on the same items, and leaves items of its own. */
final class OldAndNewCodeTest {
    private static final FaultySignup FUNCTION = new FaultySignup();
    private static final VersionBefore OLD = new VersionBefore(FUNCTION.client, FUNCTION.table);

    @Test
    void old_and_new_code_keep_the_laws_together() {
        Histories.run(
                "old and new code",
                150,
                history -> together("together-", history).play());
    }

    @Test
    void a_whole_item_put_by_old_code_would_wipe_what_new_code_added() {
        Histories.mustBreak(
                "whole-item put by old code",
                history -> together("wiping-", history)
                        .with("is put back by old code", OLD::putBack)
                        .play());
    }

    @Test
    void an_item_of_the_version_before_is_a_registration_that_agreed_to_nothing_in_its_first_version() {
        var registration = ofTheVersionBefore("old-item");

        assertThat(registration.attendee()).isEqualTo(People.ada());
        assertThat(registration.consents()).isEqualTo(Consents.NONE);
        assertThat(registration.version()).isEqualTo(1);
    }

    @Test
    void every_step_leads_on_from_an_item_of_the_version_before() {
        steps().forEach((name, step) -> assertThat(step.apply(ofTheVersionBefore("old-item-" + name)))
                .as(name)
                .isEqualTo(new Stored.Done()));
    }

    @Test
    void an_address_of_the_version_before_is_mailed_again_on_the_same_terms() {
        var registration = ofTheVersionBefore("old-item-asks");
        var registrations = FUNCTION.bean(Registrations.class);

        assertThat(registrations.askAgain(registration.event(), registration.id(), FaultySignup.NOON))
                .isEqualTo(new Registrations.Signup.Nothing());
        assertThat(registrations.signUp(registration, FaultySignup.NOON.plus(Duration.ofMinutes(11))))
                .isEqualTo(new Registrations.Signup.MailDue());
        assertThat(FUNCTION.bean(Registrations.class).find(registration.event(), registration.id()))
                .contains(registration);
    }

    private static Map<String, Function<Registration, Stored>> steps() {
        var registrations = FUNCTION.bean(Registrations.class);
        var noon = FaultySignup.NOON;
        return Map.of(
                "cancel", before -> registrations.change((Changed) before.cancel(), noon),
                "revoke", before -> registrations.change((Changed) before.revoke(1), noon),
                "erase", before -> registrations.erase(before, Erasure.Reason.REQUEST, noon),
                "readdress",
                        before -> registrations.readdress(
                                (Changed) before.readdress(before.attendee().email()), before.id(), before.id(), noon));
    }

    private static Registration ofTheVersionBefore(String id) {
        var event = FUNCTION.given(id);
        FUNCTION.http.follow(new History(0), FaultPlan.NONE);
        assertThat(OLD.signUp(event, People.ada(), FaultySignup.NOON)).isEqualTo("done");
        return FUNCTION.stored(event, People.ada()).orElseThrow();
    }

    private static FaultyLife together(String id, History history) {
        return new FaultyLife(FUNCTION, id + history.seed(), history)
                .with("signs up with old code", (event, visitor) -> OLD.signUp(event, visitor, now()))
                .with("asks old code for the pass", (event, visitor) -> OLD.askAgain(event, visitor, now()))
                .with("is mailed by old code", (event, visitor) -> OLD.claim(event, visitor, now()));
    }

    private static Instant now() {
        return FUNCTION.clock.instant();
    }
}
