package org.plenary.aws.tally;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.plenary.domain.tally.Metrics;
import org.plenary.testkit.Database;
import org.plenary.testkit.MetricsContract;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@Tag("contract")
final class DynamoDbMetricsTest implements MetricsContract {
    private final DynamoDbClient client = Database.newClient();
    private String table = "none";

    @BeforeEach
    void createTables() {
        table = Database.create().table("StatisticsTable");
    }

    @Override
    public Metrics metrics() {
        return new DynamoDbMetrics(client, new StatisticsTable(table));
    }
}
