package org.plenary.local.engine.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.plenary.local.engine.account.LocalAccount;

/**
 * What a call of the SDK must be allowed to do, in the terms of IAM.
 * Source: the Service Authorization Reference, "Actions, resources, and condition keys" of DynamoDB, SQS, SSM and SES v2.
 */
record RequestedAccess(String action, String resource) {

    private static final String ANY = "*";

    /** SQS has no actions for batches, DynamoDB none for transactions: their parts are asked for. */
    private static final Map<String, String> ACTIONS = Map.of(
            "sqs:SendMessageBatch", "sqs:SendMessage",
            "sqs:DeleteMessageBatch", "sqs:DeleteMessage",
            "sqs:ChangeMessageVisibilityBatch", "sqs:ChangeMessageVisibility");

    private static final Map<String, String> PARTS_OF_TRANSACTIONS = Map.of(
            "Put", "dynamodb:PutItem",
            "Update", "dynamodb:UpdateItem",
            "Delete", "dynamodb:DeleteItem",
            "ConditionCheck", "dynamodb:ConditionCheckItem",
            "Get", "dynamodb:GetItem");

    /** The action's name: {@code dynamodb:PutItem} for the SDK's {@code DynamoDb} and {@code PutItem}. */
    static String action(String service, String operation) {
        var prefix = switch (service.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "sesv2" -> "ses";
            case "dynamodbstreams" -> "dynamodb";
            case String other -> other;
        };
        return prefix + ":" + operation;
    }

    /** Everything that a call asks for: several things where it has several parts. */
    static List<RequestedAccess> of(String service, String operation, JsonNode body) {
        var action = action(service, operation);
        if (body.has("TransactItems")) {
            return values(body.get("TransactItems"))
                    .flatMap(RequestedAccess::partOfTransaction)
                    .toList();
        }
        return resources(action.substring(0, action.indexOf(':')), body)
                .map(resource -> new RequestedAccess(ACTIONS.getOrDefault(action, action), resource))
                .toList();
    }

    private static Stream<RequestedAccess> partOfTransaction(JsonNode item) {
        return item.properties().stream()
                .map(part -> new RequestedAccess(
                        PARTS_OF_TRANSACTIONS.getOrDefault(part.getKey(), part.getKey()), table(part.getValue())));
    }

    private static Stream<String> resources(String prefix, JsonNode body) {
        return switch (prefix) {
            case "dynamodb" -> ofDynamoDb(body);
            case "sqs" -> Stream.of(ofSqs(body));
            case "ssm" -> ofSsm(body);
            case "ses" -> ofSes(body);
            default -> Stream.of(ANY);
        };
    }

    private static Stream<String> ofDynamoDb(JsonNode body) {
        if (body.has("RequestItems")) {
            return body.get("RequestItems").properties().stream().map(item -> table(item.getKey()));
        }
        if (body.has("StreamArn")) {
            return Stream.of(body.get("StreamArn").asText());
        }
        return Stream.of(body.has("TableName") ? table(body) : ANY);
    }

    private static String table(JsonNode body) {
        var table = table(body.path("TableName").asText());
        return body.has("IndexName") ? table + "/index/" + body.get("IndexName").asText() : table;
    }

    private static String table(String name) {
        return name.startsWith("arn:") ? name : LocalAccount.arn("dynamodb", "table/" + name);
    }

    private static String ofSqs(JsonNode body) {
        var queue = body.path("QueueUrl").asText(body.path("QueueName").asText());
        return queue.isEmpty() ? ANY : LocalAccount.arn("sqs", queue.substring(queue.lastIndexOf('/') + 1));
    }

    private static Stream<String> ofSsm(JsonNode body) {
        return namesForSsm(body).map(JsonNode::asText).map(RequestedAccess::parameter);
    }

    private static Stream<JsonNode> namesForSsm(JsonNode body) {
        if (body.has("Names")) {
            return values(body.get("Names"));
        }
        return Stream.of(body.has("Path") ? body.get("Path") : body.path("Name"));
    }

    private static String parameter(String name) {
        var path = name.startsWith("/") ? name : "/" + name;
        return name.startsWith("arn:")
                ? name
                : LocalAccount.arn("ssm", "parameter" + path.replaceFirst("(?<=.)/$", ""));
    }

    /** A mail needs a grant for its sender and one for its configuration set. */
    private static Stream<String> ofSes(JsonNode body) {
        var set = body.path("ConfigurationSetName").asText();
        return set.isEmpty()
                ? Stream.of(identity(body))
                : Stream.of(identity(body), LocalAccount.arn("ses", "configuration-set/" + set));
    }

    /** The identity is the domain: a single address verified beside its domain is not told apart here. */
    private static String identity(JsonNode body) {
        var from = body.path("FromEmailAddress").asText();
        var domain = from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
        return body.path("FromEmailAddressIdentityArn").asText(LocalAccount.arn("ses", "identity/" + domain));
    }

    private static Stream<JsonNode> values(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
