package org.plenary.functions.signup;

import org.plenary.domain.registration.EmailAddress;

/** Whose pass is to be sent again. */
record PassRequest(EmailAddress email) {}
