package org.plenary.domain.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Phase;
import org.plenary.domain.registration.Relationship;
import org.plenary.domain.tally.Metric;

/**
 * Which metrics count an event's registrations, and how their counters are called. Names are short, for an item's size is what a write of it
 * costs: docs/data-model.md has the arithmetic.
 */
public final class RegistrationCounters {
    /** What the names of all {@link #days} begin with. */
    public static final String DAYS = "days#";

    /** A language without a two-letter code: ISO 639-2's "uncoded languages". So strangers cannot make an item grow at will. */
    public static final String UNCODED = "mis";

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private RegistrationCounters() {}

    /** Live registrations by phase and country. */
    public static Metric countries(EventId event) {
        return new Metric(event, "countries");
    }

    /** Live registrations by phase and day, of the month of this day. */
    public static Metric days(EventId event, LocalDate day) {
        return new Metric(event, DAYS + YearMonth.from(day));
    }

    /** Live registrations by relationship and by language, and all others by standing. */
    public static Metric people(EventId event) {
        return new Metric(event, "people");
    }

    /** {@code LDE}: registered before the event's end, from Germany; {@code BDE}: afterwards. */
    public static String of(Phase phase, CountryCode country) {
        return code(phase) + country;
    }

    /** {@code L02}: registered before the event's end, on the month's second day. */
    public static String of(Phase phase, LocalDate day) {
        return "%s%02d".formatted(code(phase), day.getDayOfMonth());
    }

    public static String of(Relationship relationship) {
        return "r:" + relationship;
    }

    /** By the two letters that the tag begins with: {@code pt-BR} counts as {@code pt}. */
    public static String of(LanguageTag language) {
        var primary = language.locale().getLanguage();
        return ofLanguage(TWO_LETTERS.contains(primary) ? primary : UNCODED);
    }

    static String ofLanguage(String code) {
        return "l:" + code;
    }

    public static String of(Standing standing) {
        return "s:" + standing;
    }

    private static String code(Phase phase) {
        return switch (phase) {
            case LIVE -> "L";
            case LIBRARY -> "B";
        };
    }
}
