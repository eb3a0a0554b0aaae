package org.plenary.testkit.fault;

/** An invariant did not hold; the message ends with all that happened. */
final class BrokenHistory extends AssertionError {
    private static final long serialVersionUID = 1;

    BrokenHistory(String where, History history, Throwable broken) {
        super(
                "%s: %s%nWhat happened:%n%s"
                        .formatted(where, String.valueOf(broken.getMessage()).strip(), history),
                broken);
    }
}
