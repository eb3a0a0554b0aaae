package org.plenary.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.domain.Page;
import org.plenary.domain.money.Price;

final class RecentEventsTest {
    private static final Instant NOON = Instant.parse("2049-06-10T12:00:00Z");

    private final CountedEvents events = new CountedEvents();
    private final RecentEvents recent = new RecentEvents(events);

    @Test
    void an_event_is_read_once_in_ten_seconds() {
        events.put(PlenaryDays.published());
        recent.find(PlenaryDays.ID, NOON);
        assertThat(recent.find(PlenaryDays.ID, NOON)).isPresent();
        assertThat(recent.find(PlenaryDays.ID, NOON.plusNanos(9_999_999_999L))).isPresent();
        assertThat(events.reads).hasSize(1);
    }

    @Test
    void a_change_is_seen_after_ten_seconds_and_until_then_it_may_not_be() {
        events.put(PlenaryDays.published());
        recent.find(PlenaryDays.ID, NOON);
        var cancelled = PlenaryDays.as(EventState.CANCELLED, Price.FREE);
        events.put(cancelled);
        assertThat(recent.find(PlenaryDays.ID, NOON.plusNanos(9_999_999_999L))).contains(PlenaryDays.published());
        assertThat(recent.find(PlenaryDays.ID, NOON.plusSeconds(10))).contains(cancelled);
    }

    @Test
    void an_answer_from_the_future_is_not_recent() {
        events.put(PlenaryDays.published());
        recent.find(PlenaryDays.ID, NOON);
        recent.find(PlenaryDays.ID, NOON.minusNanos(1));
        assertThat(events.reads).hasSize(2);
    }

    @Test
    void an_unknown_event_is_looked_for_every_time_and_found_once_it_is_there() {
        assertThat(recent.find(PlenaryDays.ID, NOON)).isEmpty();
        events.put(PlenaryDays.published());
        assertThat(recent.find(PlenaryDays.ID, NOON)).contains(PlenaryDays.published());
    }

    @Test
    void an_event_that_is_gone_is_forgotten() {
        events.put(PlenaryDays.published());
        recent.find(PlenaryDays.ID, NOON);
        events.stored.clear();
        assertThat(recent.find(PlenaryDays.ID, NOON.plusSeconds(10))).isEmpty();
        // by a clock that goes back, too: the old answer is not there any more
        assertThat(recent.find(PlenaryDays.ID, NOON)).isEmpty();
    }

    @Test
    void a_thousand_events_are_kept_and_with_one_more_all_are_read_anew() {
        for (var number = 0; number < 1_000; number++) {
            events.put(event(number));
            recent.find(event(number).id(), NOON);
        }
        events.reads.clear();
        recent.find(event(0).id(), NOON);
        recent.find(event(999).id(), NOON);
        assertThat(events.reads).isEmpty();

        events.put(event(1_000));
        recent.find(event(1_000).id(), NOON);
        recent.find(event(0).id(), NOON);
        assertThat(events.reads).containsExactly(event(1_000).id(), event(0).id());
    }

    private static Event event(int number) {
        return Event.create(
                new EventId("event-" + number),
                PlenaryDays.ACME,
                PlenaryDays.published().details(),
                "pepper-1");
    }

    /** Events of which only reading matters here, with a list of what was read. */
    private static final class CountedEvents implements Events {
        private final Map<EventId, Event> stored = new HashMap<>();
        private final List<EventId> reads = new ArrayList<>();

        void put(Event event) {
            stored.put(event.id(), event);
        }

        @Override
        public Optional<Event> find(EventId id) {
            reads.add(id);
            return Optional.ofNullable(stored.get(id));
        }

        @Override
        public Stored create(Event event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Stored change(Event changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Stored delete(Event draft) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Event> ofOrganisation(OrganisationId organisation, int limit, String from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Event> ofSeries(OrganisationId organisation, SeriesId series, int limit, String from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Event> keepingRegistrations(EventState state, Instant until, int limit, String from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Event> ofState(EventState state, int limit, String from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Stored registrationsErased(Event event) {
            throw new UnsupportedOperationException();
        }
    }
}
