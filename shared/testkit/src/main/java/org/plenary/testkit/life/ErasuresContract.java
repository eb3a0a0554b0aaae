package org.plenary.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.People.registered;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Registrations.Stored;
import org.plenary.testkit.People;

/** What is remembered of erasures, in memory and in a database. */
public interface ErasuresContract {
    /** Any that hold nothing of the events that this contract makes up. */
    RegistrationPorts ports();

    @Test
    default void what_people_asked_for_is_remembered_by_id_and_event() {
        var event = Scene.event("erasures of one event");
        var other = Scene.event("erasures of one event and more");
        var people = IntStream.range(0, 5)
                .mapToObj(person -> signedUp(person + "@example.org", event))
                .toList();
        people.forEach(person -> erase(person, Erasure.Reason.REQUEST, Life.NOON));
        erase(signedUp("5@example.org", other), Erasure.Reason.REQUEST, Life.NOON);

        assertThat(erasures(event))
                .containsExactlyElementsOf(people.stream()
                        .map(Registration::id)
                        .sorted((one, two) -> one.value().compareTo(two.value()))
                        .map(id -> new Erasure(id, Life.NOON))
                        .toList());
    }

    @Test
    default void a_walk_over_erasures_goes_on_behind_the_last_one_seen() {
        var event = Scene.event("a walk over erasures");
        IntStream.range(0, 3)
                .mapToObj(person -> signedUp(person + "@example.org", event))
                .forEach(person -> erase(person, Erasure.Reason.REQUEST, Life.NOON));
        var all = erasures(event);
        var second = all.get(1).registration().value();

        assertThat(ports().erasures().of(event.id(), second).items()).containsExactly(all.getLast());
    }

    @Test
    default void what_time_erased_is_not_remembered_for_it_comes_again_by_itself() {
        var event = Scene.event("retention");
        var ada = signedUp("ada@example.org", event);

        assertThat(erase(ada, Erasure.Reason.RETENTION, Life.NOON)).isEqualTo(new Stored.Done());
        assertThat(ports().registrations().isErased(event.id(), ada.id())).isTrue();
        assertThat(erasures(event)).isEmpty();
    }

    @Test
    default void who_was_erased_twice_is_remembered_with_the_last_time() {
        var event = Scene.event("erased twice");
        var ada = signedUp("ada@example.org", event);
        erase(ada, Erasure.Reason.REQUEST, Life.NOON);
        var anew = ada.renewErased(2, 2);
        ports().registrations().change(anew, Life.NOON.plusSeconds(1));
        erase(anew.registration(), Erasure.Reason.REQUEST, Scene.LATER);

        assertThat(erasures(event)).containsExactly(new Erasure(ada.id(), Scene.LATER));
    }

    @Test
    default void an_erasure_that_is_not_stored_is_not_remembered() {
        var event = Scene.event("an erasure overtaken");
        var ada = signedUp("ada@example.org", event);
        var nobody = new RegistrationId("a".repeat(26));
        ports().registrations().change((Changed) ada.cancel(), Life.NOON);

        assertThat(erase(ada, Erasure.Reason.REQUEST, Life.NOON)).isInstanceOf(Stored.Overtaken.class);
        assertThat(erase(ada.under(nobody), Erasure.Reason.REQUEST, Life.NOON)).isEqualTo(new Stored.Gone());
        assertThat(erasures(event)).isEmpty();
        assertThat(ports().registrations().isErased(event.id(), ada.id())).isFalse();
        assertThat(ports().registrations().isErased(event.id(), nobody)).isFalse();
    }

    private Registration signedUp(String address, Event event) {
        var registration = registered(People.at(address), event, Life.NOON);
        ports().registrations().signUp(registration, Life.NOON);
        return registration;
    }

    private Stored erase(Registration registration, Erasure.Reason reason, Instant now) {
        return ports().registrations().erase(registration, reason, now);
    }

    private List<Erasure> erasures(Event event) {
        var all = new ArrayList<Erasure>();
        String from = "";
        do {
            var page = ports().erasures().of(event.id(), from);
            all.addAll(page.items());
            from = page.next();
        } while (!from.isEmpty());
        return all;
    }
}
