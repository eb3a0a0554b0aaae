package org.plenary.functions.statistics.audit;

import static org.plenary.local.engine.account.LocalAccount.client;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.aws.log.EmbeddedMetrics;
import org.plenary.aws.registration.CountedAttributes;
import org.plenary.aws.registration.DynamoDbRecounts;
import org.plenary.aws.registration.DynamoDbRegistrations;
import org.plenary.aws.registration.ErasuresTable;
import org.plenary.aws.registration.RegistrationsTable;
import org.plenary.aws.tally.DynamoDbAuditReports;
import org.plenary.aws.tally.DynamoDbCuts;
import org.plenary.aws.tally.DynamoDbMetrics;
import org.plenary.aws.tally.StatisticsTable;
import org.plenary.domain.CountryCode;
import org.plenary.domain.audit.Tallied;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventDetails;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.City;
import org.plenary.domain.registration.ConsentWish;
import org.plenary.domain.registration.Correction;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange;
import org.plenary.domain.statistics.CountedRegistration;
import org.plenary.domain.statistics.RegistrationCounters;
import org.plenary.domain.tally.CountedChange;
import org.plenary.domain.tally.Increment;
import org.plenary.domain.tally.SequenceNumber;
import org.plenary.domain.tally.Shard;
import org.plenary.domain.tally.Tally;
import org.plenary.testkit.Conferences;
import org.plenary.testkit.Database;
import org.plenary.testkit.InMemoryEvents;
import org.plenary.testkit.People;
import org.plenary.testkit.SettableClock;
import org.plenary.testkit.fault.FaultyHttpClient;
import org.plenary.testkit.fault.TableChanges;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Events, their registrations, a tally that a test lets lag behind, and the audit, whose calls to the counts pass the injector. */
final class AuditedSystem {
    static final Instant BEGIN = Instant.parse("2027-03-01T12:00:00Z");
    private static final Shard SHARD = Shard.of("shardId-1");

    final SettableClock clock = new SettableClock(BEGIN);
    final FaultyHttpClient http = new FaultyHttpClient(clock);
    final InMemoryEvents events = new InMemoryEvents();
    final DynamoDbAuditReports reports;
    final DynamoDbCuts cuts;
    final RunAudit audits;
    private final DynamoDbClient dynamoDb;
    private final DynamoDbRegistrations registrations;
    private final DynamoDbMetrics metrics;
    private final TallyState state;
    private final TableChanges changes;
    private final String statistics;
    private final String table;
    private final Queue<CountedChange> uncounted = new ArrayDeque<>();
    private Runnable meanwhile = () -> {};

    AuditedSystem() {
        var database = Database.create();
        dynamoDb = client(DynamoDbClient.builder(), database.endpoint());
        table = database.table("RegistrationsTable");
        var tableName = new RegistrationsTable(table);
        registrations = new DynamoDbRegistrations(
                DynamoDbEnhancedClient.builder().dynamoDbClient(dynamoDb).build(),
                dynamoDb,
                tableName,
                new ErasuresTable(database.table("ErasuresTable")));
        changes = new TableChanges(database.endpoint(), table);
        statistics = database.table("StatisticsTable");
        var name = new StatisticsTable(statistics);
        metrics = new DynamoDbMetrics(dynamoDb, name);
        var audited = http.client(DynamoDbClient.builder(), database.endpoint());
        var auditedMetrics = new DynamoDbMetrics(audited, name);
        reports = new DynamoDbAuditReports(audited, name);
        cuts = new DynamoDbCuts(audited, name, auditedMetrics);
        var patience = new Patience(clock, this::pass);
        state = new TallyState(auditedMetrics, patience);
        var walk = new Walk(new DynamoDbRecounts(dynamoDb, tableName));
        var auditEvent = new AuditEvent(
                walk,
                state,
                new Reconcile(walk, state, cuts, patience),
                new Repair(reports, cuts, new EmbeddedMetrics(clock), patience));
        audits = new RunAudit(events, auditEvent, reports, patience, new SplittableRandom(1));
    }

    /** Forgets what tests before had not counted, and what went on meanwhile. */
    void beginAnew() {
        clock.set(BEGIN);
        uncounted.clear();
        meanwhile = () -> {};
    }

    /** Time passes at once, and something else happens in it. */
    private void pass(Duration duration) {
        clock.set(clock.instant().plus(duration));
        meanwhile.run();
    }

    /** What happens whenever the audit waits. */
    void whileItWaits(Runnable step) {
        meanwhile = step;
    }

    Event event(String id, EventDetails details) {
        var event = Conferences.event(id, details);
        events.create(event);
        return event;
    }

    Registration signUp(Event event, String address, String country) {
        return signUp(event, address, country, "");
    }

    Registration signUp(Event event, String address, String country, String city) {
        var at = People.at(address);
        var attendee = new Attendee(
                at.name(),
                new EmailAddress(address),
                at.company(),
                new CountryCode(country),
                new City(city),
                at.relationship(),
                at.language());
        var registration = People.registered(attendee, event, clock.instant());
        registrations.signUp(registration, clock.instant());
        look();
        return registration;
    }

    void cancel(Registration registration) {
        var stored = registrations.find(registration.event(), registration.id()).orElseThrow();
        if (stored.cancel() instanceof RegistrationChange.Changed changed) {
            registrations.change(changed, clock.instant());
        }
        look();
    }

    void move(Registration registration, String country) {
        var stored = registrations.find(registration.event(), registration.id()).orElseThrow();
        var who = stored.attendee();
        var correction = new Correction(
                who.name(),
                who.company(),
                new CountryCode(country),
                who.city(),
                who.relationship(),
                who.language(),
                ConsentWish.NONE);
        if (stored.correct(correction, clock.instant()) instanceof RegistrationChange.Changed changed) {
            registrations.change(changed, clock.instant());
        }
        look();
    }

    /** Writes into the registration what no code of today can read. */
    void spoil(Registration registration) {
        dynamoDb.updateItem(update -> update.tableName(table)
                .key(Map.of(
                        "eventBucket",
                        fromS(registration.event() + "#" + registration.id().bucket()),
                        "registrationId",
                        fromS(registration.id().value())))
                .updateExpression("SET relationship = :newer")
                .expressionAttributeValues(Map.of(":newer", fromS("NEIGHBOUR"))));
        changes.sinceLastLook();
    }

    void erase(Registration registration, Erasure.Reason reason) {
        registrations.erase(registration, reason, clock.instant());
        look();
    }

    private void look() {
        changes.sinceLastLook().stream().map(this::counted).forEach(uncounted::add);
    }

    /** Counts what has happened, but for so many of the last changes. */
    void count(int lag) {
        var due = new ArrayList<CountedChange>();
        while (uncounted.size() > lag) {
            due.add(uncounted.remove());
        }
        new Tally(metrics).count(SHARD, due);
    }

    /** Loses the changes that are not counted yet. */
    void forget() {
        uncounted.clear();
    }

    /** Makes a counter wrong. */
    void plant(Event event, String metric, String counter, long by) {
        dynamoDb.updateItem(update -> update.tableName(statistics)
                .key(Map.of("eventId", fromS(event.id().value()), "metric", fromS(metric)))
                .updateExpression("ADD #counter :by")
                .expressionAttributeNames(Map.of("#counter", counter))
                .expressionAttributeValues(Map.of(":by", fromN(Long.toString(by)))));
    }

    long counted(Event event, String country) {
        return metrics.read(RegistrationCounters.countries(event.id())).of("L" + country);
    }

    Tallied tallied(Event event) {
        return state.read(event.id());
    }

    private CountedChange counted(Record change) {
        var was = new CountedAttributes(text(change.dynamodb().oldImage())).registration();
        var is = new CountedAttributes(text(change.dynamodb().newImage())).registration();
        List<Increment> increments = new ArrayList<>();
        was.map(CountedRegistration::decrements).ifPresent(increments::addAll);
        is.map(CountedRegistration::increments).ifPresent(increments::addAll);
        return new CountedChange(new SequenceNumber(change.dynamodb().sequenceNumber()), clock.instant(), increments);
    }

    private static Function<String, @Nullable String> text(Map<String, AttributeValue> image) {
        return name -> Optional.ofNullable(image.get(name))
                .map(value -> value.s() == null ? value.n() : value.s())
                .orElse(null);
    }
}
