package org.plenary.functions.registrations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventChange.Changed;
import org.plenary.domain.event.EventDetails;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Events;
import org.plenary.domain.event.Retention;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.Registrations;
import org.plenary.testkit.Backend;
import org.plenary.testkit.Conferences;
import org.plenary.testkit.Database;
import org.plenary.testkit.People;
import org.plenary.testkit.SettableClock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The function as tests use it: its real handler on a database of its own, at a time that they set. */
final class RetentionFunction {
    static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    final SettableClock clock = new SettableClock(NOW);
    private final Backend backend = Backend.start();
    private final DynamoDbClient table = Database.newClient();
    private final ApplicationContext context = ApplicationContext.builder()
            .properties(backend.environment())
            .singletons(clock)
            .start();
    private final RetentionHandler handler = new RetentionHandler(context);

    /** A published event whose library closes with its end, and whose registrations are kept for so many days more. */
    Event given(String id, int days) {
        var event = Conferences.event(id, closing(Conferences.END, days));
        events().create(event);
        return event;
    }

    /** The event's library closes at another moment, by one write of its organiser. */
    Event moved(Event event, Instant libraryClosesAt) {
        var days = event.details().retention().days();
        var moved = ((Changed) event.change(closing(libraryClosesAt, days))).event();
        events().change(moved);
        return moved;
    }

    List<Registration> registered(Event event, int people) {
        return IntStream.range(0, people)
                .mapToObj(person -> People.registered(People.at("person-" + person + "@example.org"), event, NOW))
                .peek(registration -> registrations().signUp(registration, NOW))
                .toList();
    }

    JsonNode call(String event) {
        var answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, null);
            return new JsonMapper().readTree(answer.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The items of these people as a backup would keep them. */
    List<Map<String, AttributeValue>> copy(List<Registration> people) {
        return people.stream().map(this::item).toList();
    }

    /** What the restoring of a backup brings back. */
    void restore(List<Map<String, AttributeValue>> items) {
        items.forEach(
                item -> table.putItem(put -> put.tableName(registrationsTable()).item(item)));
    }

    Map<String, AttributeValue> item(Registration registration) {
        var id = registration.id();
        return table.getItem(get -> get.tableName(registrationsTable())
                        .key(Map.of(
                                "eventBucket",
                                AttributeValue.fromS(registration.event() + "#" + id.bucket()),
                                "registrationId",
                                AttributeValue.fromS(id.value())))
                        .consistentRead(true))
                .item();
    }

    boolean isKept(Registration registration) {
        return registrations().find(registration.event(), registration.id()).isPresent();
    }

    Events events() {
        return context.getBean(Events.class);
    }

    Registrations registrations() {
        return context.getBean(Registrations.class);
    }

    KeptRegistrations keptRegistrations() {
        return context.getBean(KeptRegistrations.class);
    }

    private String registrationsTable() {
        return backend.database().table("RegistrationsTable");
    }

    private static EventDetails closing(Instant libraryClosesAt, int days) {
        var details = Conferences.details(EventState.PUBLISHED);
        return new EventDetails(
                details.title(),
                details.dates(),
                details.place(),
                details.registration(),
                details.price(),
                libraryClosesAt,
                details.state(),
                new Retention(days),
                details.networkLimit(),
                details.series(),
                details.expectedAttendance());
    }
}
