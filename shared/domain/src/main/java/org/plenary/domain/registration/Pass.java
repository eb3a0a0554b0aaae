package org.plenary.domain.registration;

import org.plenary.domain.event.EventId;

/**
 * What an attendee shows to prove the registration. It comes by mail only, so whoever holds it has read that mail.
 * It does not expire: access ends with the library, which may move, or when the registration's epoch is raised.
 */
public record Pass(EventId event, RegistrationId registration, int epoch) {}
