package org.plenary.aws.challenge;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import java.net.URI;

/** Where challenges are verified: {@code CHALLENGE_URL}. Where it is not set, none is asked for. */
@ConfigurationProperties("challenge")
@Requires(property = "challenge.url")
public record ChallengeUrl(URI url) {}
