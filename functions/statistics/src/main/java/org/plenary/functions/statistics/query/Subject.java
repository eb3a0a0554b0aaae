package org.plenary.functions.statistics.query;

import java.util.List;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.SeriesId;

/** Whose registrations are asked about. */
sealed interface Subject {
    /** Those of an event. */
    record OneEvent(Event event) implements Subject {
        @Override
        public List<Event> events() {
            return List.of(event);
        }

        @Override
        public String id() {
            return event.id().value();
        }
    }

    /** Those of the events of a series together: of one at least. */
    record WholeSeries(SeriesId series, List<Event> events) implements Subject {
        @Override
        public String id() {
            return series.value();
        }
    }

    /** By their start. */
    List<Event> events();

    String id();

    /** The language for a reader who does not say: the default of the event, or of the newest. */
    default LanguageTag language() {
        return events().getLast().details().title().defaultLanguage();
    }
}
