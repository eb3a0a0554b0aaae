package org.plenary.aws.network;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.plenary.domain.event.NetworkLimit;
import org.plenary.domain.network.NetworkHour;
import org.plenary.domain.network.NetworkSignups;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The counts in their table: one item a network and hour, one conditional write a signup. Low-level, for the Enhanced Client cannot ADD. */
@Singleton
@Requires(bean = SignupLimitsTable.class)
public final class DynamoDbNetworkSignups implements NetworkSignups {
    // Two hours after the first count at most: by then its name is nobody's any more.
    private static final Duration KEPT_AFTER_THE_HOUR = Duration.ofHours(1);

    private final DynamoDbClient client;
    private final SignupLimitsTable table;

    public DynamoDbNetworkSignups(DynamoDbClient client, SignupLimitsTable table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Outcome count(NetworkHour hour, NetworkLimit limit) {
        var expiresAt = hour.endsAt().plus(KEPT_AFTER_THE_HOUR).getEpochSecond();
        try {
            client.updateItem(request -> request.tableName(table.table())
                    .key(Map.of("network", fromS(hour.name())))
                    .updateExpression("ADD signups :one SET expiresAt = :expiresAt")
                    .conditionExpression("attribute_not_exists(signups) OR signups < :limit")
                    .expressionAttributeValues(Map.of(
                            ":one", fromN("1"),
                            ":limit", fromN(Integer.toString(limit.signupsAnHour())),
                            ":expiresAt", fromN(Long.toString(expiresAt)))));
            return Outcome.COUNTED;
        } catch (ConditionalCheckFailedException _) {
            return Outcome.TOO_MANY;
        }
    }
}
