package org.plenary.functions.signup;

import io.micronaut.serde.annotation.Serdeable;

/** The answer to every signup and to every request for a pass: it does not tell who is registered. */
@Serdeable
record Accepted(String status, String detail) {
    static final Accepted ANSWER = new Accepted(
            "ACCEPTED",
            "If the address can be registered or is already, a mail with all that follows is on its way to it.");
}
