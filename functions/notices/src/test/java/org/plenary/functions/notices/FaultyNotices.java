package org.plenary.functions.notices;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.aws.DynamoDb;
import org.plenary.aws.registration.DynamoDbKeptRegistrations;
import org.plenary.aws.registration.DynamoDbRegistrations;
import org.plenary.aws.registration.ErasuresTable;
import org.plenary.aws.registration.RegistrationsTable;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Events;
import org.plenary.domain.notice.MailMetrics;
import org.plenary.domain.notice.Mailer;
import org.plenary.domain.notice.NoticeQueue;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.PassSigner;
import org.plenary.domain.registration.Registrations;
import org.plenary.local.engine.ses.ConfigurationSet;
import org.plenary.local.engine.ses.LocalSes;
import org.plenary.local.engine.sqs.LocalSqs;
import org.plenary.local.engine.sqs.QueueDefinition;
import org.plenary.testkit.Backend;
import org.plenary.testkit.Conferences;
import org.plenary.testkit.Database;
import org.plenary.testkit.InMemoryEvents;
import org.plenary.testkit.People;
import org.plenary.testkit.SettableClock;
import org.plenary.testkit.fault.FaultPlan;
import org.plenary.testkit.fault.FaultyHttpClient;
import org.plenary.testkit.fault.History;
import org.plenary.testkit.fault.TableChanges;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The dispatcher, the mail function and the sweep as they are deployed, but for the HTTP client of the SDK, which meets faults. What Lambda
 * does for them (reading the stream and the queue) meets none.
 */
final class FaultyNotices {
    /** When the sweep takes a mail for lost. */
    static final Duration PATIENCE = Duration.ofHours(1);

    static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final int MOST_MESSAGES = 10;
    private static final String CONFIGURATION = "faulty";

    final SettableClock clock = new SettableClock(NOON);
    final FaultyHttpClient http = new FaultyHttpClient(clock);
    final String table;
    final LocalSes ses = LocalSes.start();
    final LocalSqs sqs = LocalSqs.start();

    /** The table as people change it, past the faults. */
    final Registrations registrations;

    private final KeptRegistrations kept;
    private final String queue = queue("faulty");
    private final TableChanges changes;
    private final ApplicationContext context;

    FaultyNotices() {
        var backend = Backend.start();
        var database = backend.database();
        table = database.table("RegistrationsTable");
        changes = new TableChanges(database.endpoint(), table);
        http.refuseEventualReadsOf(Set.of(table, database.table("EventsTable")));
        var faultless = Database.newClient();
        registrations = new DynamoDbRegistrations(
                DynamoDb.enhanced(faultless),
                faultless,
                new RegistrationsTable(table),
                new ErasuresTable(database.table("ErasuresTable")));
        kept = new DynamoDbKeptRegistrations(DynamoDb.enhanced(faultless), new RegistrationsTable(table));
        ses.configure(List.of(new ConfigurationSet(CONFIGURATION, List.of())), (_, _, _) -> {});
        context = context(backend);
        context.getBean(Dispatch.class);
        context.getBean(MailBatch.class);
    }

    /** An event of one history alone, at noon and without faults; nothing is left of earlier ones on the queue. */
    Event given(String id) {
        http.follow(new History(0), FaultPlan.NONE);
        var event = Conferences.event(id, Conferences.details(EventState.PUBLISHED));
        forgetSecrets(event);
        context.getBean(Events.class).create(event);
        while (!takeFromQueue().isEmpty()) {
            // Left by a history that broke.
        }
        return event;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
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

    /** Takes what was put on the queue since the last time. */
    List<Message> takeFromQueue() {
        var taken = sqs.client()
                .receiveMessage(receive -> receive.queueUrl(queue).maxNumberOfMessages(MOST_MESSAGES))
                .messages();
        taken.forEach(message ->
                sqs.client().deleteMessage(delete -> delete.queueUrl(queue).receiptHandle(message.receiptHandle())));
        return taken;
    }

    /** The sweep of one event; what it reads meets no faults, for it reads at once what it reads. */
    Sweep sweepOf(Event event) {
        var events = new InMemoryEvents();
        events.create(event);
        var overdue = new OverdueMails(events, kept, new SweepSettings(PATIENCE));
        return new Sweep(overdue, bean(NoticeQueue.class), _ -> {}, clock);
    }

    int mailsTo(EmailAddress address) {
        return ses.inbox().newestTo(address.value(), 100).mails().size();
    }

    private ApplicationContext context(Backend backend) {
        var properties = new HashMap<>(backend.environment());
        properties.putAll(Map.of(
                "mail.queue", queue,
                "mail.dead-letters", queue("faulty-dead-letters"),
                "mail.from", "registration@example.org",
                "mail.configuration", CONFIGURATION,
                "mail.rate", "1000",
                "mail.attempts", "1000",
                "site.url", "https://example.org"));
        TemplateSettings.ENVIRONMENT.set(Map.of());
        return ApplicationContext.builder()
                .properties(properties)
                .singletons(clock)
                .beanDefinitions(
                        replacing(SdkHttpClient.class, http),
                        replacing(
                                DynamoDbClient.class,
                                http.client(
                                        DynamoDbClient.builder(),
                                        backend.database().endpoint())),
                        replacing(SqsClient.class, http.client(SqsClient.builder(), sqs.endpoint())),
                        replacing(
                                SesV2Client.class, http.client(SesV2Client.builder(), ses.endpoint(), throttlesOnly())),
                        replacing(MailMetrics.class, _ -> {}),
                        RuntimeBeanDefinition.builder(PacedMailer.class, this::unpaced)
                                .singleton(true)
                                .replaces(PacedMailer.class)
                                .build())
                .start();
    }

    // Its clock goes back for every history: it would sleep until the time of the last one.
    private PacedMailer unpaced() {
        return new PacedMailer(context.getBean(Mailer.class), new Pace(1, clock, _ -> {}));
    }

    private String queue(String name) {
        return sqs.create(new QueueDefinition(name, name, Map.of()));
    }

    // What an earlier history left in the cache would make the seed another history than it is alone.
    private void forgetSecrets(Event event) {
        clock.set(NOON.minus(Duration.ofHours(1)));
        context.getBean(PassSigner.class)
                .sign(People.registered(People.ada(), event, NOON).pass());
        clock.set(NOON);
    }

    // As the function's own client, without the pauses.
    private static RetryStrategy throttlesOnly() {
        return StandardRetryStrategy.builder()
                .useClientDefaults(false)
                .maxAttempts(3)
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .circuitBreakerEnabled(false)
                .retryOnException(TooManyRequestsException.class)
                .build();
    }

    private static <T> RuntimeBeanDefinition<T> replacing(Class<T> type, T bean) {
        return RuntimeBeanDefinition.builder(type, () -> bean)
                .singleton(true)
                .replaces(type)
                .build();
    }
}
