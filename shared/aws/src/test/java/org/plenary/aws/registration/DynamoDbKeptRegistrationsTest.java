package org.plenary.aws.registration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.plenary.aws.DynamoDb;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.Registrations;
import org.plenary.testkit.Database;
import org.plenary.testkit.KeptRegistrationsContract;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@Tag("contract")
final class DynamoDbKeptRegistrationsTest implements KeptRegistrationsContract {
    private final DynamoDbClient client = Database.newClient();
    private RegistrationsTable table = new RegistrationsTable("none");
    private ErasuresTable erasures = new ErasuresTable("none");

    @BeforeEach
    void createTables() {
        var database = Database.create();
        table = new RegistrationsTable(database.table("RegistrationsTable"));
        erasures = new ErasuresTable(database.table("ErasuresTable"));
    }

    @Override
    public Registrations registrations() {
        return new DynamoDbRegistrations(DynamoDb.enhanced(client), client, table, erasures);
    }

    @Override
    public KeptRegistrations keptRegistrations() {
        return new DynamoDbKeptRegistrations(DynamoDb.enhanced(client), table);
    }
}
