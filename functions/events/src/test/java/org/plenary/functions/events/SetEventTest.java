package org.plenary.functions.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.Conferences.ACME;
import static org.plenary.testkit.Conferences.costing;
import static org.plenary.testkit.Conferences.details;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.domain.Page;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Events;
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.event.SeriesId;
import org.plenary.functions.events.SetEvent.Outcome;
import org.plenary.testkit.InMemoryEvents;

/** Two organisers, or one and a lost answer, at the same event at the same moment. */
final class SetEventTest {
    private static final EventId ID = new EventId("raced");

    private final InMemoryEvents events = new InMemoryEvents();

    @Test
    void a_create_whose_answer_was_lost_finds_its_own_event() {
        var wish = details(EventState.DRAFT);
        var outcome = after(() -> set(events).set(ACME, ID, wish, _ -> true)).set(ACME, ID, wish, _ -> true);

        assertThat(outcome).isInstanceOf(Outcome.Changed.class);
        assertThat(events.find(ID).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void a_create_that_another_organisation_overtakes_is_told_so() {
        var outcome = after(
                        () -> set(events).set(new OrganisationId("others"), ID, details(EventState.DRAFT), _ -> true))
                .set(ACME, ID, details(EventState.DRAFT), _ -> true);

        assertThat(outcome).isEqualTo(new Outcome.TakenByAnother());
    }

    @Test
    void a_change_that_another_overtakes_is_not_made() {
        set(events).set(ACME, ID, details(EventState.DRAFT), _ -> true);
        var outcome = after(() -> set(events).set(ACME, ID, costing(details(EventState.DRAFT), 100), _ -> true))
                .set(ACME, ID, details(EventState.PUBLISHED), _ -> true);

        assertThat(outcome).isEqualTo(new Outcome.VersionMismatch());
        assertThat(events.find(ID).orElseThrow().details()).isEqualTo(costing(details(EventState.DRAFT), 100));
    }

    @Test
    void a_change_of_an_event_that_was_deleted_meanwhile_is_not_made() {
        set(events).set(ACME, ID, details(EventState.DRAFT), _ -> true);
        var outcome = after(() -> new DeleteDraft(events).delete(ACME, ID, _ -> true))
                .set(ACME, ID, details(EventState.PUBLISHED), _ -> true);

        assertThat(outcome).isEqualTo(new Outcome.VersionMismatch());
        assertThat(events.find(ID)).isEmpty();
    }

    private static SetEvent set(Events events) {
        return new SetEvent(events, () -> "2026");
    }

    /** Between its read and its write something else happens. */
    private SetEvent after(Runnable meanwhile) {
        return set(new Events() {
            @Override
            public Optional<Event> find(EventId id) {
                var found = events.find(id);
                meanwhile.run();
                return found;
            }

            @Override
            public Stored create(Event event) {
                return events.create(event);
            }

            @Override
            public Stored change(Event changed) {
                return events.change(changed);
            }

            @Override
            public Stored delete(Event draft) {
                return events.delete(draft);
            }

            @Override
            public Page<Event> ofOrganisation(OrganisationId organisation, int limit, String from) {
                return events.ofOrganisation(organisation, limit, from);
            }

            @Override
            public Page<Event> ofSeries(OrganisationId organisation, SeriesId series, int limit, String from) {
                return events.ofSeries(organisation, series, limit, from);
            }

            @Override
            public Page<Event> keepingRegistrations(EventState state, Instant until, int limit, String from) {
                return events.keepingRegistrations(state, until, limit, from);
            }

            @Override
            public Page<Event> ofState(EventState state, int limit, String from) {
                return events.ofState(state, limit, from);
            }

            @Override
            public Stored registrationsErased(Event event) {
                return events.registrationsErased(event);
            }
        });
    }
}
