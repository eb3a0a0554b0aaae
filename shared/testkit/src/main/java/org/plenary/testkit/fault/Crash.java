package org.plenary.testkit.fault;

/** The process dies here. An error, so that no {@code catch (RuntimeException)} of the code under test survives it, and no SDK tries again. */
public final class Crash extends Error {
    private static final long serialVersionUID = 1;

    Crash() {
        super("crashed", null, false, false);
    }
}
