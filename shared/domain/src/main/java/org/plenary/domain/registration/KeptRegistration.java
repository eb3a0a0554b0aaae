package org.plenary.domain.registration;

/** A registration with its mails: all that is kept about one attendee. */
public record KeptRegistration(Registration registration, Mailing mailing) {}
