package org.plenary.local.engine;

import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.local.engine.data.DataFolder;
import org.plenary.local.engine.function.Calls;
import org.plenary.local.engine.function.LoadedFunction;
import org.plenary.local.engine.function.Workspace;
import org.plenary.local.engine.gateway.Gateway;
import org.plenary.local.engine.gateway.HttpApiServer;
import org.plenary.local.engine.gateway.StaticSite;
import org.plenary.local.engine.mapping.KeptPositions;
import org.plenary.local.engine.mapping.Schedules;
import org.plenary.local.engine.mapping.SqsPoller;
import org.plenary.local.engine.mapping.StreamPoller;
import org.plenary.local.engine.mapping.StreamPositions;
import org.plenary.local.engine.oidc.LocalOidc;
import org.plenary.local.engine.ses.Inbox;
import org.plenary.local.engine.sns.Topics;
import org.plenary.local.engine.ssm.LocalSsm;
import org.plenary.local.engine.template.FunctionDefinition;
import org.plenary.local.engine.template.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A SAM template, running: its tables and queues in local services, its functions from their zips, its routes at one port of
 * 127.0.0.1, its mappings polled. One at a time in a JVM, for the SDK's settings are the JVM's.
 */
public final class Engine implements AutoCloseable {

    private final Gateway gateway;
    private final Running running;
    private final Emulators emulators;
    private final StreamPositions positions;
    private final Template template;
    private final Calls calls;
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final Map<String, String> queues = new LinkedHashMap<>();
    private final Map<String, LoadedFunction> functions = new LinkedHashMap<>();
    private final Schedules schedules;

    private Engine(EngineSettings settings, Gateway gateway, Running running) {
        this.gateway = gateway;
        this.running = running;
        var data = settings.data();
        if (data == null) {
            emulators = running.add(new Emulators(settings.audience()));
            positions = StreamPositions.none();
        } else {
            var folder = running.add(DataFolder.open(data));
            emulators = running.add(new Emulators(settings.audience(), folder));
            positions = KeptPositions.in(folder.file("stream-positions.json"));
        }
        template =
                Template.read(settings.template(), settings.parameters().apply(new Endpoints(api(), oidc().issuer())));
        calls = new Calls(template.functions());
        // Unpacking the zips needs none of the services that are still starting.
        var workspace = running.add(Workspace.create());
        template.functions().forEach(function -> functions.put(function.logicalId(), loaded(function, workspace)));
        running.add(SdkProperties.set(emulators));
        createResources();
        startMappings();
        schedules = running.add(Schedules.start(template.schedules(), this::function));
        new LocalPaths(this, settings.prepare().apply(this), emulators.ses().inboxPage()).addTo(gateway);
        var api = new HttpApiServer(template.api(), functions, Clock.systemUTC());
        var site = settings.site();
        if (site == null) {
            gateway.open(api);
        } else {
            var pages = new StaticSite(site);
            gateway.open(
                    api,
                    template.output("SiteConfiguration")
                            .map(pages::withConfiguration)
                            .orElse(pages));
        }
    }

    /**
     * Starts everything the template declares, and answers when all of it is ready. What cannot be run is refused by a
     * {@link org.plenary.local.engine.template.TemplateException}, a port that is taken by an {@link IllegalStateException}, a data
     * folder that cannot be used by a {@link org.plenary.local.engine.data.DataFolderException};
     * then nothing is left running.
     */
    public static Engine start(EngineSettings settings) {
        var gateway = Gateway.bind(settings.port());
        var running = new Running();
        try {
            return new Engine(settings, gateway, running);
        } catch (RuntimeException | Error failed) {
            stop(gateway, running);
            throw failed;
        }
    }

    /** The origin of the HTTP API and of the pages, without a slash at its end. */
    public URI api() {
        return gateway.uri();
    }

    public URI dynamoDbEndpoint() {
        return emulators.dynamoDb().endpoint();
    }

    public DynamoDbClient dynamoDb() {
        return emulators.dynamoDb().client();
    }

    public URI sqsEndpoint() {
        return emulators.sqs().endpoint();
    }

    public SqsClient sqs() {
        return emulators.sqs().client();
    }

    public URI sesEndpoint() {
        return emulators.ses().endpoint();
    }

    /** The mails that were sent. */
    public Inbox inbox() {
        return emulators.ses().inbox();
    }

    public URI ssmEndpoint() {
        return emulators.ssm().endpoint();
    }

    public LocalSsm ssm() {
        return emulators.ssm();
    }

    public LocalOidc oidc() {
        return emulators.oidc();
    }

    /** The names of the tables, by logical id. */
    public Map<String, String> tables() {
        return Collections.unmodifiableMap(tables);
    }

    /** The URLs of the queues, by logical id. */
    public Map<String, String> queues() {
        return Collections.unmodifiableMap(queues);
    }

    /** What the functions did by the SDK so far. */
    public Calls calls() {
        return calls;
    }

    /** The functions that have a schedule, which can be called at once too. */
    public Schedules schedules() {
        return schedules;
    }

    public Template template() {
        return template;
    }

    @Override
    public void close() {
        stop(gateway, running);
    }

    /** Requests first, then whatever they are answered by. */
    private static void stop(Gateway gateway, Running running) {
        gateway.close();
        running.close();
    }

    private LoadedFunction loaded(FunctionDefinition function, Workspace workspace) {
        return running.add(LoadedFunction.load(
                function, workspace, () -> template.environment(function.logicalId(), queues), calls));
    }

    private void createResources() {
        template.queues()
                .forEach(queue -> queues.put(queue.logicalId(), emulators.sqs().create(queue)));
        template.tables().forEach(table -> {
            emulators.dynamoDb().create(table);
            tables.put(table.logicalId(), table.name());
        });
        var topics = new Topics(template.subscriptions(queues), sqs(), Clock.systemUTC());
        emulators.ses().configure(template.configurationSets(), topics::publish);
    }

    private void startMappings() {
        template.queueMappings(queues)
                .forEach(mapping -> running.add(SqsPoller.start(mapping, sqs(), function(mapping.function()))));
        template.streamMappings(queues)
                .forEach(mapping -> running.add(StreamPoller.start(
                        mapping, emulators.dynamoDb().streams(), sqs(), function(mapping.function()), positions)));
    }

    private LoadedFunction function(String logicalId) {
        return Optional.ofNullable(functions.get(logicalId)).orElseThrow();
    }
}
