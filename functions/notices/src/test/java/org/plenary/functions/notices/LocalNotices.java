package org.plenary.functions.notices;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.engine.dynamodb.LocalDynamoDb;
import org.plenary.local.engine.mapping.Invocation;
import org.plenary.local.engine.mapping.InvocationResult.Answered;
import org.plenary.local.engine.mapping.InvocationResult.Failed;
import org.plenary.local.engine.mapping.SqsPoller;
import org.plenary.local.engine.mapping.StreamPoller;
import org.plenary.local.engine.ses.LocalSes;
import org.plenary.local.engine.sns.Topics;
import org.plenary.local.engine.sqs.LocalSqs;
import org.plenary.local.engine.sqs.QueueDefinition;
import org.plenary.local.engine.ssm.LocalSsm;
import org.plenary.local.engine.template.Template;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * What template.yaml declares for notices, embedded: its tables and queues, its handlers fed from the real stream and the real queue
 * by its own mappings, and the mail service. Messages come back after seconds instead of six minutes, and not as often.
 */
@SuppressWarnings("try") // closing waits for what still runs, and may be interrupted
final class LocalNotices implements AutoCloseable {
    // Longer than a batch takes with an address that is throttled: the SDK itself tries that one three times.
    private static final String VISIBILITY_SECONDS = "4";
    private static final String LEASE = "2s";
    private static final String ATTEMPTS = "2";

    final Transcript log = Transcript.LOG;
    final LocalDynamoDb dynamoDb = LocalDynamoDb.start();
    final LocalSqs sqs = LocalSqs.start();
    final LocalSes ses = LocalSes.start();
    final LocalSsm ssm = LocalSsm.start();
    private final Template template = Template.read(Path.of("../../template.yaml"), Map.of("MailRate", "1000"));
    private final Map<String, String> queueUrls;
    private final List<AutoCloseable> pollers;
    private final SweepHandler sweep;

    LocalNotices() {
        template.tables().forEach(dynamoDb::create);
        queueUrls = template.queues().stream()
                .collect(Collectors.toMap(QueueDefinition::logicalId, queue -> sqs.create(impatient(queue))));
        pointTheSdkHere();
        var topics = new Topics(template.subscriptions(queueUrls), sqs.client(), Clock.systemUTC());
        ses.configure(template.configurationSets(), topics::publish);
        pollers = List.of(
                StreamPoller.start(
                        template.streamMappings(queueUrls).getFirst(),
                        dynamoDb.streams(),
                        sqs.client(),
                        invocation("DispatcherFunction", DispatcherHandler::new, DynamodbEvent.class)),
                queue("MailFunction", MailHandler::new),
                queue("FeedbackFunction", FeedbackHandler::new));
        sweep = started("SweepFunction", SweepHandler::new);
    }

    Map<String, Integer> sweep() {
        return sweep.handleRequest(Map.of(), null);
    }

    private AutoCloseable queue(
            String function, Supplier<? extends MicronautRequestHandler<SQSEvent, SQSBatchResponse>> start) {
        var mapping = template.queueMappings(queueUrls).stream()
                .filter(one -> one.function().equals(function))
                .findFirst()
                .orElseThrow();
        return SqsPoller.start(mapping, sqs.client(), invocation(function, start, SQSEvent.class));
    }

    String table(String logicalId) {
        return template.tables().stream()
                .filter(table -> table.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow()
                .name();
    }

    void putOnQueue(String logicalId, String body) {
        sqs.client().sendMessage(send -> send.queueUrl(queueUrls.get(logicalId)).messageBody(body));
    }

    /** What waits on a queue now; it is taken off. */
    List<Message> takeFrom(String logicalId) {
        var url = queueUrls.get(logicalId);
        var messages = sqs.client()
                .receiveMessage(
                        receive -> receive.queueUrl(url).maxNumberOfMessages(10).messageAttributeNames("All"))
                .messages();
        messages.forEach(message ->
                sqs.client().deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle())));
        return messages;
    }

    /** Whether a queue holds nothing: nothing that waits, and nothing that a function has in hand. */
    boolean isEmpty(String logicalId) {
        return sqs
                .client()
                .getQueueAttributes(get -> get.queueUrl(queueUrls.get(logicalId))
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .allMatch("0"::equals);
    }

    @Override
    public void close() throws Exception {
        for (var poller : pollers) {
            poller.close();
        }
        ssm.close();
        ses.close();
        sqs.close();
        dynamoDb.close();
    }

    private static QueueDefinition impatient(QueueDefinition queue) {
        var attributes = new HashMap<>(queue.attributes());
        attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, VISIBILITY_SECONDS);
        attributes.computeIfPresent(
                QueueAttributeName.REDRIVE_POLICY,
                (_, policy) -> policy.replaceFirst("(\"maxReceiveCount\"\\s*:\\s*\"?)\\d+", "$1" + ATTEMPTS));
        return new QueueDefinition(queue.logicalId(), queue.name(), attributes);
    }

    private void pointTheSdkHere() {
        System.setProperty("aws.region", LocalAccount.REGION);
        System.setProperty("aws.accessKeyId", LocalAccount.ACCESS_KEY_ID);
        System.setProperty("aws.secretAccessKey", LocalAccount.SECRET_ACCESS_KEY);
        System.setProperty("aws.endpointUrlDynamoDb", dynamoDb.endpoint().toString());
        System.setProperty("aws.endpointUrlSqs", sqs.endpoint().toString());
        System.setProperty("aws.endpointUrlSesV2", ses.endpoint().toString());
        System.setProperty("aws.endpointUrlSsm", ssm.endpoint().toString());
    }

    private <H> H started(String function, Supplier<H> start) {
        var environment = new HashMap<>(template.environment(function, queueUrls));
        environment.putAll(Map.of(
                "MAIL_LEASE",
                LEASE,
                "MAIL_ATTEMPTS",
                ATTEMPTS,
                "MAIL_RECEIVES",
                ATTEMPTS,
                "FEEDBACK_RECEIVES",
                ATTEMPTS));
        TemplateSettings.ENVIRONMENT.set(environment);
        return start.get();
    }

    private <I, O> Invocation invocation(
            String function, Supplier<? extends MicronautRequestHandler<I, O>> start, Class<I> input) {
        var handler = started(function, start);
        var reader = LambdaEventSerializers.serializerFor(input, LocalNotices.class.getClassLoader());
        return event -> {
            try {
                var answer = handler.handleRequest(reader.fromJson(new ByteArrayInputStream(event)), null);
                var json = new ByteArrayOutputStream();
                JacksonFactory.getInstance().getSerializer(Object.class).toJson(answer, json);
                return new Answered(json.toByteArray());
            } catch (RuntimeException thrown) {
                return new Failed(thrown.getClass().getName(), String.valueOf(thrown.getMessage()));
            }
        };
    }
}
