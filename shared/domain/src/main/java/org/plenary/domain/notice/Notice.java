package org.plenary.domain.notice;

import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.RegistrationId;

/** That a registrant is to be told something. Ids only: who that is, and what is true by then, is read when the mail is written. */
public record Notice(EventId event, RegistrationId registration) {}
