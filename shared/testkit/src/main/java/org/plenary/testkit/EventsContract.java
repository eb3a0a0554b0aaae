package org.plenary.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.testkit.Conferences.ACME;
import static org.plenary.testkit.Conferences.costing;
import static org.plenary.testkit.Conferences.details;
import static org.plenary.testkit.Conferences.event;
import static org.plenary.testkit.Conferences.expecting;
import static org.plenary.testkit.Conferences.inSeries;
import static org.plenary.testkit.Conferences.jconf;
import static org.plenary.testkit.Conferences.keptFor;
import static org.plenary.testkit.Conferences.limitedTo;
import static org.plenary.testkit.Conferences.online;
import static org.plenary.testkit.Conferences.registering;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.Page;
import org.plenary.domain.event.Dates;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventChange;
import org.plenary.domain.event.EventDetails;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Events;
import org.plenary.domain.event.Events.Stored;
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.event.SeriesId;

/** What every {@link Events} does, in memory or in a database. */
public interface EventsContract {
    /** Empty ones. */
    Events events();

    @Test
    default void an_event_is_found_as_it_was_stored() {
        var variations = List.of(
                event("at-a-venue", details(EventState.DRAFT)),
                event("online", online(details(EventState.PUBLISHED))),
                event("paid", costing(details(EventState.PUBLISHED), 4900)),
                event("kept-for-no-time", keptFor(0, details(EventState.PUBLISHED))),
                event("kept-for-ten-years", keptFor(3650, details(EventState.PUBLISHED))),
                event("limited", limitedTo(100_000, details(EventState.PUBLISHED))),
                event("in-a-series", inSeries("plenary-days", details(EventState.PUBLISHED))),
                event("expected", expecting(1, 10_000_000, details(EventState.PUBLISHED))),
                event(
                        "with-a-window",
                        registering(
                                details(EventState.CANCELLED), Conferences.START.minusMillis(1), Conferences.START)));
        variations.forEach(events()::create);

        assertThat(variations)
                .allSatisfy(event -> assertThat(events().find(event.id())).contains(event));
        assertThat(events().find(new EventId("unknown"))).isEmpty();
    }

    @Test
    default void an_id_is_taken_once() {
        events().create(jconf());
        var other = Event.create(
                jconf().id(), new OrganisationId("other"), details(EventState.DRAFT), Conferences.PEPPER_ID);

        assertThat(events().create(other)).isEqualTo(new Stored.Overtaken(jconf()));
        assertThat(events().find(jconf().id())).contains(jconf());
    }

    @Test
    default void a_change_is_stored_once_and_what_it_leaves_out_is_gone() {
        events().create(event("jconf", costing(details(EventState.DRAFT), 4900)));
        var dearer = changed(
                events().find(new EventId("jconf")).orElseThrow(),
                costing(online(details(EventState.PUBLISHED)), 5900));

        assertThat(events().change(dearer)).isEqualTo(new Stored.Done());
        assertThat(events().find(dearer.id())).contains(dearer);
        assertThat(events().change(dearer)).isEqualTo(new Stored.Overtaken(dearer));
    }

    @Test
    default void of_two_changes_of_one_version_the_second_is_overtaken() {
        events().create(jconf());
        var first = changed(jconf(), online(jconf().details()));
        var second = changed(jconf(), costing(jconf().details(), 100));
        events().change(first);

        assertThat(events().change(second)).isEqualTo(new Stored.Overtaken(first));
        assertThat(events().find(jconf().id())).contains(first);
    }

    @Test
    default void what_is_not_there_is_not_changed_into_being() {
        assertThat(events().change(changed(jconf(), online(jconf().details())))).isEqualTo(new Stored.Gone());
        assertThat(events().find(jconf().id())).isEmpty();
    }

    @Test
    default void a_draft_is_deleted_only_while_it_is_that_draft() {
        var draft = event("draft", details(EventState.DRAFT));
        events().create(draft);
        var published = changed(draft, details(EventState.PUBLISHED));
        events().change(published);

        assertThat(events().delete(draft)).isEqualTo(new Stored.Overtaken(published));
        assertThat(events().delete(published)).isEqualTo(new Stored.Overtaken(published));

        var other = event("other-draft", details(EventState.DRAFT));
        events().create(other);
        assertThat(events().delete(other)).isEqualTo(new Stored.Done());
        assertThat(events().delete(other)).isEqualTo(new Stored.Gone());
        assertThat(events().find(other.id())).isEmpty();
    }

    @Test
    default void what_became_another_organisations_is_neither_changed_nor_deleted() {
        var mine = event("taken-over", details(EventState.DRAFT));
        var theirs = Event.create(mine.id(), new OrganisationId("others"), online(mine.details()), "2026");
        events().create(mine);
        events().delete(mine);
        events().create(theirs);

        assertThat(events().change(changed(mine, details(EventState.PUBLISHED))))
                .isEqualTo(new Stored.Overtaken(theirs));
        assertThat(events().delete(mine)).isEqualTo(new Stored.Overtaken(theirs));
        assertThat(events().find(mine.id())).contains(theirs);
    }

    @Test
    default void an_organisation_lists_its_own_events_by_start_page_by_page() {
        var later = startingLater("a-later-one", 1);
        var latest = startingLater("a-latest-one", 2);
        List.of(latest, event("first-b", details(EventState.DRAFT)), later, event("first-a", details(EventState.DRAFT)))
                .forEach(events()::create);
        events().create(Event.create(
                new EventId("of-others"), new OrganisationId("others"), details(EventState.DRAFT), "2026"));

        var ids = new ArrayList<String>();
        String next = "";
        do {
            var page = events().ofOrganisation(ACME, 3, next);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            page.items().forEach(event -> ids.add(event.id().value()));
            next = page.next();
        } while (!next.isEmpty());

        assertThat(ids).containsExactlyInAnyOrder("first-a", "first-b", "a-later-one", "a-latest-one");
        assertThat(ids.subList(2, 4)).containsExactly("a-later-one", "a-latest-one");
    }

    @Test
    default void the_next_of_one_list_is_refused_by_another() {
        List.of("one", "two").forEach(id -> events().create(event(id, details(EventState.DRAFT))));
        var next = events().ofOrganisation(ACME, 1, "").next();

        assertThat(next).isNotEmpty();
        assertThatThrownBy(() -> events().ofOrganisation(new OrganisationId("others"), 1, next))
                .isInstanceOf(InvalidValue.class);
        for (var invented : List.of("x", "!", "YWNtZQ", next.substring(2))) {
            assertThatThrownBy(() -> events().ofOrganisation(ACME, 1, invented)).isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    default void the_events_of_a_series_are_those_of_its_organisation_by_start_page_by_page() {
        var third =
                event("a-third", inSeries("jconf", startingLater("a-third", 2).details()));
        var second =
                event("a-second", inSeries("jconf", startingLater("a-second", 1).details()));
        var first = event("first", inSeries("jconf", details(EventState.DRAFT)));
        var others = Event.create(new EventId("of-others"), new OrganisationId("others"), first.details(), "2026");
        List.of(third, first, second, others, jconf(), event("other", inSeries("jconf-2", first.details())))
                .forEach(events()::create);

        assertThat(ofSeries("jconf")).containsExactly(first, second, third);
        assertThat(ofSeries("unknown")).isEmpty();
    }

    @Test
    default void an_event_leaves_its_series_and_comes_back() {
        var part = event("part", inSeries("jconf", details(EventState.PUBLISHED)));
        events().create(part);
        var alone = changed(part, details(EventState.PUBLISHED));
        events().change(alone);
        assertThat(ofSeries("jconf")).isEmpty();
        assertThat(events().find(part.id())).contains(alone);

        var back = changed(alone, inSeries("jconf", details(EventState.PUBLISHED)));
        events().change(back);
        assertThat(ofSeries("jconf")).containsExactly(back);
    }

    @Test
    default void the_next_of_one_series_is_refused_by_another() {
        List.of("one", "two").forEach(id -> events().create(event(id, inSeries("jconf", details(EventState.DRAFT)))));
        var series = new SeriesId("jconf");
        var next = events().ofSeries(ACME, series, 1, "").next();

        assertThat(next).isNotEmpty();
        assertThatThrownBy(() -> events().ofSeries(new OrganisationId("others"), series, 1, next))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> events().ofSeries(ACME, new SeriesId("other"), 1, next))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    default void events_are_walked_by_their_state_and_closing_until_their_registrations_are_noted_as_erased() {
        var published = event("published", details(EventState.PUBLISHED));
        var erased = event("erased", details(EventState.PUBLISHED));
        var cancelled = event("cancelled", details(EventState.CANCELLED));
        List.of(published, erased, cancelled).forEach(events()::create);
        var closing = published.details().libraryClosesAt();
        assertThat(events().registrationsErased(erased)).isEqualTo(new Stored.Done());

        assertThat(keeping(EventState.PUBLISHED, closing)).isEmpty();
        assertThat(keeping(EventState.PUBLISHED, closing.plusMillis(1))).containsExactly(published);
        assertThat(keeping(EventState.CANCELLED, closing.plusMillis(1))).containsExactly(cancelled);
        assertThat(walk(from -> events().ofState(EventState.PUBLISHED, 1, from)))
                .containsExactlyInAnyOrder(published, erased);
    }

    @Test
    default void a_change_takes_the_note_back_that_an_events_registrations_are_erased() {
        events().create(jconf());
        var changed = changed(jconf(), online(jconf().details()));
        events().registrationsErased(jconf());
        events().change(changed);

        assertThat(keeping(EventState.PUBLISHED, Conferences.END.plus(Duration.ofDays(1000))))
                .containsExactly(changed);
        assertThat(events().registrationsErased(jconf())).isEqualTo(new Stored.Overtaken(changed));
        assertThat(events().registrationsErased(event("unknown", details(EventState.PUBLISHED))))
                .isEqualTo(new Stored.Gone());
    }

    @Test
    default void what_goes_back_to_the_usual_retention_and_no_limit_is_stored_as_such() {
        events().create(event("jconf", limitedTo(5, keptFor(7, details(EventState.DRAFT)))));
        var usual = changed(events().find(new EventId("jconf")).orElseThrow(), details(EventState.DRAFT));

        assertThat(events().change(usual)).isEqualTo(new Stored.Done());
        assertThat(events().find(usual.id())).contains(usual);
    }

    @Test
    default void noting_twice_that_the_registrations_are_erased_is_the_same_as_once() {
        events().create(jconf());

        assertThat(events().registrationsErased(jconf())).isEqualTo(new Stored.Done());
        assertThat(events().registrationsErased(jconf())).isEqualTo(new Stored.Done());
        assertThat(events().find(jconf().id())).contains(jconf());
    }

    @Test
    default void what_was_published_is_walked_where_it_moved_to() {
        var draft = event("draft", details(EventState.DRAFT));
        events().create(draft);
        var ages = Conferences.END.plus(Duration.ofDays(1000));
        assertThat(keeping(EventState.PUBLISHED, ages)).isEmpty();
        var published = changed(draft, details(EventState.PUBLISHED));
        events().change(published);

        assertThat(keeping(EventState.DRAFT, ages)).isEmpty();
        assertThat(keeping(EventState.PUBLISHED, ages)).containsExactly(published);
    }

    private List<Event> keeping(EventState state, Instant until) {
        return walk(from -> events().keepingRegistrations(state, until, 1, from));
    }

    private List<Event> ofSeries(String series) {
        return walk(from -> events().ofSeries(ACME, new SeriesId(series), 1, from));
    }

    private static List<Event> walk(Function<String, Page<Event>> pages) {
        var walked = new ArrayList<Event>();
        String next = "";
        do {
            var page = pages.apply(next);
            walked.addAll(page.items());
            next = page.next();
        } while (!next.isEmpty());
        return walked;
    }

    private static Event changed(Event event, EventDetails wish) {
        return ((EventChange.Changed) event.change(wish)).event();
    }

    private static Event startingLater(String id, int days) {
        var details = details(EventState.DRAFT);
        var dates = details.dates();
        var later = new Dates(
                dates.zone(),
                dates.startsAt().plusSeconds(86_400L * days),
                dates.endsAt().plusSeconds(86_400L * days));
        return event(
                id,
                new EventDetails(
                        details.title(),
                        later,
                        details.place(),
                        details.registration(),
                        details.price(),
                        later.yearAfterTheEnd(),
                        details.state()));
    }
}
