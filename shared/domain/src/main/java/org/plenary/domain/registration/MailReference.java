package org.plenary.domain.registration;

import org.plenary.domain.event.EventId;

/** Which registration a mail was about, and its epoch then: what comes back about an older epoch is about an older address. */
public record MailReference(EventId event, RegistrationId registration, int epoch) {}
