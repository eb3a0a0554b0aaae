package org.plenary.functions.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.ConsentWish;
import org.plenary.testkit.People;
import org.plenary.testkit.RegistrationLaws;
import org.plenary.testkit.fault.CrashPoints;
import org.plenary.testkit.fault.Histories;
import org.plenary.testkit.fault.History;
import org.plenary.testkit.fault.WireRequest;

/** Signing up while calls fail, answers are lost, processes die and twins press the button. */
final class SignupFaultsTest {
    private static final FaultySignup FUNCTION = new FaultySignup();

    @AfterEach
    void stripNothing() {
        FUNCTION.http.strip(UnaryOperator.identity());
    }

    @Test
    void whatever_fails_an_address_has_one_registration_and_every_caller_is_told_the_same() {
        Histories.run("signup", 600, history -> new FaultyLife(FUNCTION, "life-" + history.seed(), history).play());
    }

    @Test
    void a_signup_that_crashed_anywhere_is_made_by_pressing_the_button_again() {
        CrashPoints.each(FUNCTION.http, "signup", history -> new OneSignup("crash-" + history.seed()));
    }

    @Test
    void coming_back_is_not_lost_to_a_correction_at_the_same_moment() {
        var life = new FaultyLife(FUNCTION, "correction-meanwhile", new History(0));
        life.signUp(People.ada());
        life.cancel(People.ada());
        life.afterCall(1, () -> life.correct(FaultyLife.withAddressOf(People.boris(), People.ada())));

        life.signUp(People.ada());

        assertThat(life.stateOf(People.ada())).isEqualTo("REGISTERED");
    }

    @Test
    void without_its_condition_the_write_mails_an_address_as_often_as_anybody_likes() {
        FUNCTION.http.strip(request -> isSignup(request) ? request.withoutCondition() : request);

        Histories.mustBreak(
                "signup without condition",
                history -> new FaultyLife(FUNCTION, "no-condition-" + history.seed(), history).play());
    }

    @Test
    void without_if_not_exists_a_stranger_changes_the_persons_data() {
        FUNCTION.http.strip(request -> isSignup(request) ? request.withoutIfNotExists() : request);

        Histories.mustBreak(
                "signup without if_not_exists",
                history -> new FaultyLife(FUNCTION, "overwriting-" + history.seed(), history).play());
    }

    private static boolean isSignup(WireRequest request) {
        return request.is("UpdateItem", FUNCTION.table)
                && request.body().path("ConditionExpression").asText().contains("attribute_not_exists(registrationId)");
    }

    /** One person's signup, which the person makes again after a crash. */
    private static final class OneSignup implements CrashPoints.Flow {
        private final Event event;

        OneSignup(String id) {
            event = FUNCTION.given(id);
        }

        @Override
        public void run() {
            assertThat(FUNCTION.bean(Signup.class)
                            .signUp(event.id(), People.ada(), ConsentWish.NONE, FaultySignup.NETWORK))
                    .isEqualTo(new SignupOutcome.Accepted());
        }

        @Override
        public void recover() {
            run();
        }

        @Override
        public void check() {
            var laws = new RegistrationLaws();
            laws.hold(FUNCTION.changesOf(event));
            assertThat(laws.count("REGISTERED")).isEqualTo(1);
            assertThat(FUNCTION.stored(event, People.ada()).orElseThrow().attendee())
                    .isEqualTo(People.ada());
        }
    }
}
