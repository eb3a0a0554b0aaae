package org.plenary.aws.secret;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;

/** What the names of all secrets begin with, such as {@code /plenary}: {@code SECRETS_PATH}. */
@ConfigurationProperties("secrets")
@Requires(property = "secrets.path")
public record SecretsPath(String path) {}
