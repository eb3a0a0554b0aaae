package org.plenary.domain.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.plenary.domain.event.EventDetails;
import org.plenary.domain.event.EventState;

/**
 * How many live registrations an event will have when it starts, if the days to come are like the last ones.
 *
 * <p>With <i>so far</i> the live registrations until now, and <i>days left</i> the days from today to the one on which the event
 * starts, or on which registration closes where that is sooner: expected = so far + days left x the mean of the last full days; low and high
 * put the quietest and the busiest of these days in the place of the mean. Full days are those after the first on which somebody registered
 * and before today, in the event's zone; the last {@value #MOST_DAYS} count, a week with its weekend, and with fewer than
 * {@value #FEWEST_DAYS} nothing is said. It takes the event for neither better nor worse than its last week: no trend, no season, no rush
 * before the start. Decision D-28.
 *
 * @param at the day on which the event starts, in its zone
 */
public record Forecast(LocalDate at, long expected, long low, long high, Outlook outlook) {
    private static final int FEWEST_DAYS = 3;
    private static final int MOST_DAYS = 7;

    /**
     * The forecast at {@code now}; absent when the event has begun or is cancelled, and while there are too few full days.
     *
     * @param liveByDay live registrations by the event's local days; a day without any may be absent
     */
    public static Optional<Forecast> of(EventDetails event, Map<LocalDate, Long> liveByDay, Instant now) {
        var dates = event.dates();
        if (event.state() == EventState.CANCELLED || !now.isBefore(dates.startsAt())) {
            return Optional.empty();
        }
        var today = dates.dayOf(now);
        var window = lastFullDays(liveByDay, today);
        return window.length < FEWEST_DAYS ? Optional.empty() : Optional.of(of(event, liveByDay, today, window));
    }

    private static Forecast of(EventDetails event, Map<LocalDate, Long> liveByDay, LocalDate today, long[] window) {
        long soFar = liveByDay.values().stream().mapToLong(Long::longValue).sum();
        long daysLeft = daysLeft(event, today);
        var days = LongStream.of(window).summaryStatistics();
        long expected = soFar + Math.round((double) (daysLeft * days.getSum()) / window.length);
        return new Forecast(
                event.dates().dayOf(event.dates().startsAt()),
                expected,
                soFar + daysLeft * days.getMin(),
                soFar + daysLeft * days.getMax(),
                Outlook.of(expected, event.expectedAttendance()));
    }

    private static long daysLeft(EventDetails event, LocalDate today) {
        var starts = event.dates().dayOf(event.dates().startsAt());
        var closes = event.dates().dayOf(event.registration().closesAt());
        return Math.max(0, ChronoUnit.DAYS.between(today, closes.isBefore(starts) ? closes : starts));
    }

    /** The registrations of each, oldest first. */
    private static long[] lastFullDays(Map<LocalDate, Long> liveByDay, LocalDate today) {
        var first = liveByDay.entrySet().stream()
                .filter(day -> day.getValue() > 0)
                .map(Map.Entry::getKey)
                .min(LocalDate::compareTo)
                .map(day -> day.plusDays(1))
                .filter(day -> day.isBefore(today))
                .orElse(today);
        var weekAgo = today.minusDays(MOST_DAYS);
        return (first.isBefore(weekAgo) ? weekAgo : first)
                .datesUntil(today)
                .mapToLong(day -> liveByDay.getOrDefault(day, 0L))
                .toArray();
    }
}
