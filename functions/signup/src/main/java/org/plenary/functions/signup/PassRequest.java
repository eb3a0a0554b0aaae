package org.plenary.functions.signup;

import org.jspecify.annotations.Nullable;
import org.plenary.domain.challenge.ChallengeToken;
import org.plenary.domain.registration.EmailAddress;

/** Whose pass is to be sent again; the challenge is what its widget gave, where the operator has set one. */
record PassRequest(EmailAddress email, @Nullable ChallengeToken challenge) {}
