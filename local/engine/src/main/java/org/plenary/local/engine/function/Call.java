package org.plenary.local.engine.function;

/**
 * A call that a function sent by the SDK, once for each attempt.
 *
 * @param action as IAM names it, {@code dynamodb:UpdateItem}; a batch or a transaction by its own name
 * @param body the request as it went out, JSON
 */
public record Call(String function, String action, String body) {}
