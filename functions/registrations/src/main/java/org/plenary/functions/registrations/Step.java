package org.plenary.functions.registrations;

import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.Registrations.Stored;

/** What came of a step that was taken for somebody. */
sealed interface Step {
    /** It is as asked, since now or before. */
    record Taken() implements Step {}

    /** No such step leads out of where the registration is. */
    record NotPossible() implements Step {}

    /** Another registration of the event has the address. */
    record AddressTaken() implements Step {}

    /** No registration of the event has this id, or not any more. */
    record NobodyThere() implements Step {}

    /** Somebody was faster: to be decided again on what stands there now. */
    record Overtaken(Registration current) implements Step {}

    static Step of(Stored stored) {
        return switch (stored) {
            case Stored.Done _ -> new Taken();
            case Stored.Overtaken(var current) -> new Overtaken(current);
            case Stored.Gone _ -> new NobodyThere();
            case Stored.AddressTaken _ -> new AddressTaken();
        };
    }
}
