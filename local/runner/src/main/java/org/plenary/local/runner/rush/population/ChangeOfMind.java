package org.plenary.local.runner.rush.population;

/** What somebody does with a registration after having got the pass for it. */
public sealed interface ChangeOfMind {
    Person person();

    /** Gives the place back. */
    record Cancels(Person person) implements ChangeOfMind {}

    /** Gives the place back, and then signs up again. */
    record Returns(Person person) implements ChangeOfMind {}

    /** Corrects the country to this other one. */
    record Moves(Person person, String country) implements ChangeOfMind {}

    /** Has everything erased. */
    record Erases(Person person) implements ChangeOfMind {}
}
