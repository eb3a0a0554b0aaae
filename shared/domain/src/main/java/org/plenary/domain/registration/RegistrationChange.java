package org.plenary.domain.registration;

/** What becomes of a step in the life of a registration. */
public sealed interface RegistrationChange {
    /**
     * The registration as it is to be stored, its version raised by one.
     *
     * @param mailDue whether the person is to be told by mail
     */
    record Changed(Registration registration, boolean mailDue) implements RegistrationChange {}

    /** The step was taken before, or leads to where it is: nothing to store, and the same answer. */
    record Same(Registration registration) implements RegistrationChange {}

    /** No such step leads out of where it is. */
    record NotPossible(Registration registration) implements RegistrationChange {}
}
