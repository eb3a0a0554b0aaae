package org.plenary.functions.registrations;

import org.plenary.domain.registration.EmailAddress;

/** Whose registration is looked for, or what its address is to be. In a body, for a URL ends in logs. */
record AddressRequest(EmailAddress email) {}
