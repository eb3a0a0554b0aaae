package org.plenary.functions.statistics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.statistics.Figure;
import org.plenary.domain.statistics.Figures;

/**
 * Registrations by day, from the first on which somebody registered to the last, days without any included.
 *
 * @param zone whose days they are; a series has none, for each event has its own
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record CurveView(@JsonUnwrapped Head head, @Nullable String zone, List<Line> days) implements View {
    /**
     * A day.
     *
     * @param cumulated the total until then, this day included
     */
    @Serdeable
    record Line(LocalDate day, long live, long library, long total, long cumulated) {
        private List<?> cells() {
            return List.of(day, live, library, total, cumulated);
        }
    }

    static CurveView of(Subject subject, Figures<LocalDate> figures) {
        return new CurveView(Head.of(subject, figures.asOf(), figures.total()), zone(subject), lines(figures));
    }

    private static @Nullable String zone(Subject subject) {
        return switch (subject) {
            case Subject.OneEvent(var event) -> event.details().dates().zone().getId();
            case Subject.WholeSeries _ -> null;
        };
    }

    private static List<Line> lines(Figures<LocalDate> figures) {
        var days = new TreeSet<>(figures.by().keySet());
        var lines = new ArrayList<Line>();
        if (!days.isEmpty()) {
            long cumulated = 0;
            for (var day : days.first().datesUntil(days.last().plusDays(1)).toList()) {
                var figure = figures.by().getOrDefault(day, Figure.ZERO);
                cumulated += figure.total();
                lines.add(new Line(day, figure.live(), figure.library(), figure.total(), cumulated));
            }
        }
        return lines;
    }

    @Override
    public CsvTable table() {
        return new CsvTable(
                List.of("day", "live", "library", "total", "cumulated"),
                days.stream().map(Line::cells).toList());
    }
}
