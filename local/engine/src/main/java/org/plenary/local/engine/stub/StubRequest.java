package org.plenary.local.engine.stub;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an SDK client asked.
 *
 * @param action the {@code X-Amz-Target} of the JSON protocols, else empty
 * @param body an empty object where none was sent
 */
public record StubRequest(String method, String path, String action, JsonNode body) {}
