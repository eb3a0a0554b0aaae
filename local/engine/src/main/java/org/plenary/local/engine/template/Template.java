package org.plenary.local.engine.template;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plenary.local.engine.dynamodb.TableDefinition;
import org.plenary.local.engine.mapping.ScheduleMapping;
import org.plenary.local.engine.mapping.SqsMapping;
import org.plenary.local.engine.mapping.StreamMapping;
import org.plenary.local.engine.ses.ConfigurationSet;
import org.plenary.local.engine.sns.Subscription;
import org.plenary.local.engine.sqs.QueueDefinition;

/**
 * A SAM template with values for its parameters: what it declares, ready to be started.
 * Whatever the engine does not know is refused by a {@link TemplateException}, never skipped.
 */
public final class Template {

    private static final String TRANSFORM = "AWS::Serverless-2016-10-31";
    private static final Set<String> SECTIONS = Set.of(
            "AWSTemplateFormatVersion",
            "Transform",
            "Description",
            "Metadata",
            "Parameters",
            "Conditions",
            "Globals",
            "Resources",
            "Outputs");

    private final Path file;
    private final Scope scope;
    private final Resources resources;
    private final QueueReader queueReader;
    private final List<FunctionEvent> events;
    private final List<FunctionDefinition> functions;
    private final List<TableDefinition> tables;
    private final List<QueueDefinition> queues;
    private final TopicReader topicReader;
    private final List<ConfigurationSet> configurationSets;
    private final HttpApi api;
    private final Map<String, String> outputs;

    private Template(Path file, Raw raw, Map<String, String> parameters) {
        this.file = file;
        checkSections(raw);
        scope = Scope.of(raw, parameters);
        resources = new Resources(raw, scope);
        queueReader = new QueueReader(resources.ofType("AWS::SQS::Queue"));
        functions = readFunctions();
        tables = resources.ofType("AWS::DynamoDB::Table").stream()
                .map(TableReader::read)
                .toList();
        queues = queueReader.read();
        topicReader = new TopicReader(
                resources.ofType("AWS::SNS::Topic"),
                resources.ofType("AWS::SNS::Subscription"),
                queueReader,
                new ResourcePolicies(resources.ofTypes("AWS::SNS::TopicPolicy", "AWS::SQS::QueuePolicy")));
        configurationSets = ConfigurationSetReader.read(
                resources.ofType("AWS::SES::ConfigurationSet"),
                resources.ofType("AWS::SES::ConfigurationSetEventDestination"),
                topicReader);
        events = FunctionEvent.of(resources.ofType("AWS::Serverless::Function"));
        api = HttpApiReader.read(resources.ofType("AWS::Serverless::HttpApi"), ofType("HttpApi"), implicitApi(raw));
        outputs = OutputReader.read(raw, scope);
        checkWhatIsReadLater(raw);
    }

    /** Reads a template; parameters that are not given have their defaults. The zips of its functions need not exist yet. */
    public static Template read(Path file, Map<String, String> parameters) {
        return new Template(file, Raw.read(file), parameters);
    }

    public List<FunctionDefinition> functions() {
        return functions;
    }

    public FunctionDefinition function(String logicalId) {
        return functions.stream()
                .filter(function -> function.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the template has no function " + logicalId));
    }

    public List<TableDefinition> tables() {
        return tables;
    }

    /** In the order in which they can be created: a dead-letter queue before the queue that names it. */
    public List<QueueDefinition> queues() {
        return queues;
    }

    /** What mails can be sent with, and which topics are then told of them. */
    public List<ConfigurationSet> configurationSets() {
        return configurationSets;
    }

    public HttpApi api() {
        return api;
    }

    /** What the template tells of itself; empty where it has no such output, or where the output's condition does not hold. */
    public Optional<String> output(String name) {
        return Optional.ofNullable(outputs.get(name));
    }

    /**
     * The environment variables of a function.
     *
     * @param queueUrls by logical id of the queue; the URLs of the others are what they would be on AWS
     */
    public synchronized Map<String, String> environment(String function, Map<String, String> queueUrls) {
        var declaration = scope.declaration(function);
        var variables = new LinkedHashMap<String, String>();
        resources
                .properties(declaration, scope.withQueuesAt(queueUrls))
                .fields("Environment")
                .fields("Variables")
                .entries()
                .forEach((name, value) -> variables.put(name, value.asText()));
        return variables;
    }

    /** The queues that call functions. */
    public List<SqsMapping> queueMappings(Map<String, String> queueUrls) {
        return ofType("SQS").stream().map(mappings(queueUrls)::queue).toList();
    }

    /** The streams that call functions. */
    public List<StreamMapping> streamMappings(Map<String, String> queueUrls) {
        return ofType("DynamoDB").stream().map(mappings(queueUrls)::stream).toList();
    }

    /** The queues that subscribe to topics. */
    public List<Subscription> subscriptions(Map<String, String> queueUrls) {
        return topicReader.subscriptions(urlsOf(queueUrls));
    }

    /** The schedules that call functions. */
    public List<ScheduleMapping> schedules() {
        return ofType("Schedule").stream().map(ScheduleReader::read).toList();
    }

    private MappingReader mappings(Map<String, String> queueUrls) {
        return new MappingReader(queueReader, resources.ofType("AWS::DynamoDB::Table"), urlsOf(queueUrls));
    }

    private static Function<Resource, String> urlsOf(Map<String, String> queueUrls) {
        return queue -> queueUrls.getOrDefault(queue.logicalId(), Scope.awsUrl(queue.name()));
    }

    private static void checkSections(Raw raw) {
        raw.entries().forEach((name, section) -> {
            if (!SECTIONS.contains(name)) {
                throw section.place().refuse("is no section of a template that is known here");
            }
        });
        var transform = raw.entries().get("Transform");
        if (transform == null || !transform.text().equals(TRANSFORM)) {
            throw raw.place().refuse("Transform must be " + TRANSFORM);
        }
    }

    private List<FunctionDefinition> readFunctions() {
        var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("/"));
        return resources.ofType("AWS::Serverless::Function").stream()
                .map(function -> FunctionDefinition.of(function, folder))
                .toList();
    }

    private List<FunctionEvent> ofType(String type) {
        return events.stream()
                .filter(event -> event.type().equals(type) && event.isEnabled())
                .toList();
    }

    private Fields implicitApi(Raw raw) {
        return resources.globals("HttpApi", scope).orElseGet(() -> Fields.none(raw.place()));
    }

    private void checkWhatIsReadLater(Raw raw) {
        raw.entriesOf("Conditions").forEach((name, condition) -> scope.condition(name, condition.place()));
        queueMappings(Map.of());
        streamMappings(Map.of());
        subscriptions(Map.of());
        schedules();
        functions.forEach(function -> environment(function.logicalId(), Map.of()));
    }
}
