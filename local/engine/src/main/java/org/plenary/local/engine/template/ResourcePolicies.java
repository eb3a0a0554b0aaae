package org.plenary.local.engine.template;

import java.util.List;

/**
 * Which services of AWS the policies of topics and queues let in. Without one, SES refuses a topic and SNS loses what it should
 * bring to a queue. Conditions and denials are not weighed: only a policy that is missing or names the wrong thing is found.
 */
final class ResourcePolicies {

    private final List<Fields> policies;

    ResourcePolicies(List<Resource> policies) {
        this.policies = policies.stream().map(Resource::properties).toList();
    }

    /** Whether a topic's policy lets a service publish to it. */
    boolean letPublish(String service, String topicArn) {
        return let(service, "sns:Publish", topicArn, "Topics", topicArn);
    }

    /** Whether a queue's policy lets a service send to it. */
    boolean letSend(String service, String queueUrl, String queueArn) {
        return let(service, "sqs:SendMessage", queueArn, "Queues", queueUrl);
    }

    private boolean let(String service, String action, String arn, String attachedTo, String reference) {
        return policies.stream()
                .filter(policy -> policy.texts(attachedTo).contains(reference))
                .flatMap(policy -> policy.fields("PolicyDocument").get("Statement").asListOrOne().stream())
                .map(Value::asFields)
                .anyMatch(statement -> allows(statement, service, action, arn));
    }

    private static boolean allows(Fields statement, String service, String action, String arn) {
        return statement.text("Effect").equals("Allow")
                && names(statement.get("Principal"), service)
                && statement.texts("Action").stream()
                        .flatMap(granted ->
                                statement.texts("Resource").stream().map(on -> new Policy.Grant(granted, on)))
                        .anyMatch(grant -> grant.covers(action, arn));
    }

    private static boolean names(Value principal, String service) {
        return switch (principal) {
            case Value.Text(var _, var everybody) -> everybody.equals("*");
            case Value.Mapping mapping -> new Fields(mapping).texts("Service").contains(service);
            case Value.Sequence(var place, var _) -> throw place.refuse("a principal is expected here");
        };
    }
}
