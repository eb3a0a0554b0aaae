package org.plenary.local.engine.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.engine.sns.Subscription;

/** Reads the topics and the queues that subscribe to them. */
final class TopicReader {

    private static final String SNS = "sns.amazonaws.com";

    /** They lead out of the stack, where nothing of it runs. */
    private static final Set<String> OUTSIDE = Set.of("application", "email", "email-json", "http", "https", "sms");

    private final Map<String, Resource> byArn = new LinkedHashMap<>();
    private final List<Resource> subscriptions;
    private final QueueReader queues;
    private final ResourcePolicies policies;

    TopicReader(List<Resource> topics, List<Resource> subscriptions, QueueReader queues, ResourcePolicies policies) {
        topics.forEach(topic -> byArn.put(LocalAccount.arn("sns", topic.name()), topic));
        this.subscriptions = subscriptions;
        this.queues = queues;
        this.policies = policies;
    }

    /** The ARN of a topic of the template that lets a service publish to it. */
    String publishedBy(String service, Value arn) {
        var topic = known(arn);
        if (!policies.letPublish(service, topic)) {
            throw arn.place()
                    .refuse("no AWS::SNS::TopicPolicy of this template lets %s publish to it".formatted(service));
        }
        return topic;
    }

    private String known(Value arn) {
        if (!byArn.containsKey(arn.asText())) {
            throw arn.place().refuse("'%s' is no topic of this template".formatted(arn.asText()));
        }
        return arn.asText();
    }

    /** The subscriptions of queues, those that stand in the topics themselves too. */
    List<Subscription> subscriptions(Function<Resource, String> urlOf) {
        var inside = byArn.entrySet().stream()
                .flatMap(topic -> topic.getValue().properties().list("Subscription").stream()
                        .flatMap(each -> subscription(topic.getKey(), each.asFields(), urlOf).stream()));
        var apart = subscriptions.stream()
                .map(Resource::properties)
                .flatMap(each -> subscription(known(each.get("TopicArn")), each, urlOf).stream());
        return Stream.concat(inside, apart).toList();
    }

    private Optional<Subscription> subscription(String topic, Fields properties, Function<Resource, String> urlOf) {
        var protocol = properties.get("Protocol");
        if (OUTSIDE.contains(protocol.asText())) {
            return Optional.empty();
        }
        if (!protocol.asText().equals("sqs")) {
            throw protocol.place().refuse("the protocol '%s' is not known here".formatted(protocol.asText()));
        }
        return Optional.of(new Subscription(
                topic, urlOf.apply(queue(properties.get("Endpoint"))), properties.flag("RawMessageDelivery")));
    }

    private Resource queue(Value arn) {
        var queue = queues.named(arn);
        if (!policies.letSend(SNS, Scope.awsUrl(queue.name()), arn.asText())) {
            throw arn.place().refuse("no AWS::SQS::QueuePolicy of this template lets %s send to it".formatted(SNS));
        }
        return queue;
    }
}
