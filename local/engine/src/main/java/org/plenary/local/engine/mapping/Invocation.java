package org.plenary.local.engine.mapping;

/** One synchronous call of a function; may be called from several threads at a time. */
@FunctionalInterface
public interface Invocation {

    /** Calls the function with a JSON event and waits for its end; what goes wrong inside it is a result, no exception. */
    InvocationResult invoke(byte[] event);
}
