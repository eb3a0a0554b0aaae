package org.plenary.aws.network;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.NetworkLimit;
import org.plenary.domain.network.NetworkSignups;
import org.plenary.testkit.Database;
import org.plenary.testkit.NetworkSignupsContract;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@Tag("contract")
final class DynamoDbNetworkSignupsTest implements NetworkSignupsContract {
    private final DynamoDbClient client = Database.newClient();
    private String table = "none";

    @BeforeEach
    void createTables() {
        table = Database.create().table("SignupLimitsTable");
    }

    @Override
    public NetworkSignups networkSignups() {
        return new DynamoDbNetworkSignups(client, new SignupLimitsTable(table));
    }

    @Test
    void a_count_holds_no_address_and_is_forgotten_an_hour_after_its_own() {
        networkSignups().count(HOUR, new NetworkLimit(5));
        networkSignups().count(HOUR, new NetworkLimit(5));

        var key = Map.of("network", fromS(HOUR.name()));
        assertThat(client.getItem(get -> get.tableName(table).key(key)).item())
                .isEqualTo(Map.of(
                        "network", fromS(HOUR.name()),
                        "signups", fromN("2"),
                        "expiresAt",
                                fromN(Long.toString(
                                        ONE_O_CLOCK.plus(Duration.ofHours(1)).getEpochSecond()))));
    }
}
