package org.plenary.local.engine;

import java.net.URI;

/**
 * What is known before the template is read, for the parameters that depend on it.
 *
 * @param api the origin of the HTTP API and of the pages, without a slash at its end
 * @param issuer of the OIDC tokens
 */
public record Endpoints(URI api, URI issuer) {}
