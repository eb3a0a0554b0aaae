package org.plenary.domain.registration;

import java.time.Instant;

/** That somebody agreed: to which version of the text, and when. */
public record Agreement(TextVersion version, Instant at) {}
