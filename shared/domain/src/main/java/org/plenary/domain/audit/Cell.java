package org.plenary.domain.audit;

/**
 * What a recount comes to for one counter.
 *
 * @param fingerprint of all who are counted, each as it is at its version, in whatever order they come: two recounts that agree on it met the
 *     same people unchanged, and nothing happened to them in between
 */
public record Cell(long count, long fingerprint) {
    public static final Cell EMPTY = new Cell(0, 0);

    public Cell plus(Cell other) {
        return new Cell(count + other.count, fingerprint + other.fingerprint);
    }
}
