package org.plenary.domain.statistics;

/**
 * How many live registrations there are.
 *
 * @param live of those who registered before the event's end
 * @param library of those who registered afterwards, for the recordings
 */
public record Figure(long live, long library) {
    public static final Figure ZERO = new Figure(0, 0);

    public long total() {
        return live + library;
    }

    public Figure plus(Figure other) {
        return new Figure(live + other.live, library + other.library);
    }
}
