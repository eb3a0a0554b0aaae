package org.plenary.domain;

import java.util.List;

/**
 * A value that its type refuses, with the reasons in words for the one who sent it.
 * Types throw it from their constructors; the edge that parses requests catches it and names every refused field at once.
 */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * One refusal: {@code field} is the component's name, or empty where the value itself is refused;
     * {@code reason} completes the sentence "it ...".
     */
    public record Refusal(String field, String reason) {}

    private final transient List<Refusal> refusals;

    public InvalidValue(String reason) {
        this(List.of(new Refusal("", reason)));
    }

    public InvalidValue(List<Refusal> refusals) {
        super(refusals.toString());
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
