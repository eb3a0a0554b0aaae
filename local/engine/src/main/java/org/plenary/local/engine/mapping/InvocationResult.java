package org.plenary.local.engine.mapping;

/** How one call of a function ended. */
public sealed interface InvocationResult {

    /** The handler returned; {@code json} is its answer, {@code null} in JSON or no bytes at all for none. */
    @SuppressWarnings("ArrayRecordComponent") // The answer is passed on, never compared.
    record Answered(byte[] json) implements InvocationResult {}

    /** The handler (or its start) threw: the exception's class name and message. */
    record Failed(String type, String message) implements InvocationResult {}

    /** The handler did not return within the function's {@code Timeout}. */
    record TimedOut() implements InvocationResult {}
}
