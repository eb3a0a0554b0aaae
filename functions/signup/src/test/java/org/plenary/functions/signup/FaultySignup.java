package org.plenary.functions.signup;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.aws.DynamoDb;
import org.plenary.aws.registration.DynamoDbRegistrations;
import org.plenary.aws.registration.ErasuresTable;
import org.plenary.aws.registration.RegistrationsTable;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventDetails;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Events;
import org.plenary.domain.network.Network;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.Peppers;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.Registrations;
import org.plenary.testkit.Backend;
import org.plenary.testkit.Conferences;
import org.plenary.testkit.Database;
import org.plenary.testkit.People;
import org.plenary.testkit.SettableClock;
import org.plenary.testkit.fault.FaultPlan;
import org.plenary.testkit.fault.FaultyHttpClient;
import org.plenary.testkit.fault.History;
import org.plenary.testkit.fault.TableChanges;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** The function's use cases as they are deployed, but for the HTTP client of the SDK, which meets faults. */
final class FaultySignup {
    static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    static final Network NETWORK = Network.of("203.0.113.24");

    final SettableClock clock = new SettableClock(NOON);
    final FaultyHttpClient http = new FaultyHttpClient(clock);
    final String table;
    final DynamoDbClient client;
    private final TableChanges changes;
    private final ApplicationContext context;
    private final Registrations looking;

    FaultySignup() {
        var backend = Backend.start();
        var database = backend.database();
        table = database.table("RegistrationsTable");
        client = http.client(DynamoDbClient.builder(), database.endpoint());
        changes = new TableChanges(database.endpoint(), table);
        http.refuseEventualReadsOf(Set.of(table, database.table("EventsTable")));
        context = ApplicationContext.builder()
                .properties(backend.environment())
                .singletons(clock)
                .beanDefinitions(replacing(SdkHttpClient.class, http), replacing(DynamoDbClient.class, client))
                .start();
        var faultless = Database.newClient();
        looking = new DynamoDbRegistrations(
                DynamoDb.enhanced(faultless),
                faultless,
                new RegistrationsTable(table),
                new ErasuresTable(database.table("ErasuresTable")));
    }

    /** An event of one history alone, at noon and without faults. */
    Event given(String id) {
        return given(id, Conferences.details(EventState.PUBLISHED));
    }

    Event given(String id, EventDetails details) {
        http.follow(new History(0), FaultPlan.NONE);
        forgetSecrets();
        var event = Conferences.event(id, details);
        context.getBean(Events.class).create(event);
        return event;
    }

    /** What stands in the table, seen past the faults. */
    Optional<Registration> stored(Event event, Attendee attendee) {
        return looking.find(event.id(), People.id(attendee, event));
    }

    /** What became of the event's registrations, in order, since the last look. */
    List<Record> changesOf(Event event) {
        var bucket = event.id().value() + "#";
        return changes.sinceLastLook().stream()
                .filter(change -> change.dynamodb()
                        .keys()
                        .getOrDefault("eventBucket", fromS(""))
                        .s()
                        .startsWith(bucket))
                .toList();
    }

    // What an earlier history left in the cache would make the seed another history than it is alone.
    private void forgetSecrets() {
        clock.set(NOON.minus(Duration.ofHours(1)));
        context.getBean(Peppers.class).pepper(Conferences.PEPPER_ID);
        clock.set(NOON);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static <T> RuntimeBeanDefinition<T> replacing(Class<T> type, T bean) {
        return RuntimeBeanDefinition.builder(type, () -> bean)
                .singleton(true)
                .replaces(type)
                .build();
    }
}
