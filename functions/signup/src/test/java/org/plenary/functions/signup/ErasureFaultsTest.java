package org.plenary.functions.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.ConsentWish;
import org.plenary.domain.registration.Erasures;
import org.plenary.domain.registration.Pass;
import org.plenary.domain.registration.Registrations;
import org.plenary.testkit.People;
import org.plenary.testkit.RegistrationLaws;
import org.plenary.testkit.fault.CrashPoints;
import org.plenary.testkit.fault.Fault;
import org.plenary.testkit.fault.FaultPlan;
import org.plenary.testkit.fault.History;
import org.plenary.testkit.fault.Mishap;

/** Erasing, wherever it is interrupted and whoever comes in between. */
final class ErasureFaultsTest {
    private static final FaultySignup FUNCTION = new FaultySignup();

    @AfterEach
    void stripNothing() {
        FUNCTION.http.strip(UnaryOperator.identity());
    }

    @Test
    void an_erasure_that_crashed_anywhere_is_completed_by_asking_again() {
        CrashPoints.each(FUNCTION.http, "erasure", history -> new OneErasure("erasure-" + history.seed()));
    }

    @Test
    void who_signs_up_in_the_middle_of_the_erasure_is_a_new_person_or_erased_and_no_mixture() {
        for (int call = 1; call <= 3; call++) {
            var erasure = new OneErasure("erasure-meanwhile-" + call);
            FUNCTION.http.follow(
                    new History(call), FaultPlan.only(call, new Fault.After(new Mishap.Meanwhile(erasure::signUp))));
            erasure.run();
            FUNCTION.http.follow(new History(call), FaultPlan.NONE);

            var left = FUNCTION.stored(erasure.event, People.ada());
            assertThat(left.isPresent()).isNotEqualTo(erasure.isErased());
            left.ifPresent(anew -> assertThat(anew.isOpenedBy(erasure.pass)).isFalse());
        }
    }

    @Test
    void without_its_row_an_erasure_is_not_remembered_for_a_restore() {
        FUNCTION.http.strip(request ->
                request.operation().equals("TransactWriteItems") ? request.without("/TransactItems/1") : request);
        var erasure = new OneErasure("erasure-without-row");

        erasure.run();

        assertThat(erasure.isErased()).isTrue();
        assertThat(erasure.isRemembered()).isFalse();
    }

    /** One person who is registered, and asks by the pass to be erased; again after a crash. */
    private static final class OneErasure implements CrashPoints.Flow {
        private final Event event;
        private final Pass pass;

        OneErasure(String id) {
            event = FUNCTION.given(id);
            signUp();
            pass = FUNCTION.stored(event, People.ada()).orElseThrow().pass();
        }

        void signUp() {
            FUNCTION.bean(Signup.class).signUp(event.id(), People.ada(), ConsentWish.NONE, FaultySignup.NETWORK);
        }

        @Override
        public void run() {
            assertThat(FUNCTION.bean(Forgetting.class).forget(pass)).isEqualTo(Forgetting.Outcome.FORGOTTEN);
        }

        @Override
        public void recover() {
            run();
        }

        @Override
        public void check() {
            new RegistrationLaws().hold(FUNCTION.changesOf(event));
            assertThat(isErased()).isTrue();
            assertThat(isRemembered()).isTrue();
        }

        boolean isErased() {
            return FUNCTION.bean(Registrations.class).isErased(event.id(), pass.registration());
        }

        boolean isRemembered() {
            return FUNCTION.bean(Erasures.class).of(event.id(), "").items().stream()
                    .anyMatch(erasure -> erasure.registration().equals(pass.registration()));
        }
    }
}
