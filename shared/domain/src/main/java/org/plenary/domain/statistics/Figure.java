package org.plenary.domain.statistics;

/**
 * How many live registrations there are. Below zero is told as none: what was made before there was a tally and cancelled since has been
 * taken out of counters that it was never in, until an audit sets them right. An organiser must not read of -1 people.
 *
 * @param live of those who registered before the event's end
 * @param library of those who registered afterwards, for the recordings
 */
public record Figure(long live, long library) {
    public static final Figure ZERO = new Figure(0, 0);

    public Figure {
        live = Math.max(0, live);
        library = Math.max(0, library);
    }

    public long total() {
        return live + library;
    }

    public Figure plus(Figure other) {
        return new Figure(live + other.live, library + other.library);
    }
}
