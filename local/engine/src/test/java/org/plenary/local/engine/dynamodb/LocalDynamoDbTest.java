package org.plenary.local.engine.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

final class LocalDynamoDbTest {

    private static LocalDynamoDb dynamoDb;

    @BeforeAll
    static void start() {
        dynamoDb = LocalDynamoDb.start();
    }

    @AfterAll
    static void stop() {
        dynamoDb.close();
    }

    @Test
    void a_created_table_can_be_used_at_once_and_streams_its_changes() {
        dynamoDb.create(table("Halls"));

        var put = dynamoDb.client().putItem(hall("Halls", "janson").build());

        assertThat(put.consumedCapacity().capacityUnits()).isEqualTo(1.0);
        assertThat(dynamoDb.streams().listStreams(r -> r.tableName("Halls")).streams())
                .hasSize(1);
    }

    @Test
    void a_condition_that_does_not_hold_is_refused() {
        dynamoDb.create(table("Rooms"));
        var absent = hall("Rooms", "k1105")
                .conditionExpression("attribute_not_exists(id)")
                .build();
        dynamoDb.client().putItem(absent);

        assertThatThrownBy(() -> dynamoDb.client().putItem(absent)).isInstanceOf(ConditionalCheckFailedException.class);
    }

    @Test
    void two_of_them_share_nothing() {
        dynamoDb.create(table("Booths"));
        try (var other = LocalDynamoDb.start()) {
            assertThat(other.client().listTables().tableNames()).isEmpty();
        }
    }

    @Test
    void it_is_reached_by_this_machine_alone() throws IOException {
        int port = dynamoDb.endpoint().getPort();
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (var address : network.inetAddresses().toList()) {
                assertThat(answers(address, port)).as("%s", address).isEqualTo(isTheEndpoints(address));
            }
        }
    }

    private static boolean isTheEndpoints(InetAddress address) {
        return address.getHostAddress().equals("127.0.0.1");
    }

    private static boolean answers(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static TableDefinition table(String name) {
        var request = CreateTableRequest.builder()
                .tableName(name)
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType(KeyType.HASH)
                        .build())
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .streamSpecification(s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                .build();
        return new TableDefinition(name, request);
    }

    private static PutItemRequest.Builder hall(String table, String id) {
        return PutItemRequest.builder()
                .tableName(table)
                .item(Map.of("id", fromS(id)))
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    }
}
