package org.plenary.domain.registration;

/** Whether a registration holds a place. */
public enum RegistrationState {
    /** In; has a place. */
    REGISTERED,
    /** Given back by the attendee or taken by the organiser; personal data kept until retention ends. */
    CANCELLED,
    /** Nothing personal left. */
    ERASED
}
