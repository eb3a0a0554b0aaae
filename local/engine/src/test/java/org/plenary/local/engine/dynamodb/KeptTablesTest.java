package org.plenary.local.engine.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.local.engine.data.DataFolderException;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

final class KeptTablesTest {

    @TempDir
    private Path folder;

    @Test
    void items_are_there_again_and_their_stream_goes_on_where_it_was() {
        try (var dynamoDb = started(table())) {
            put(dynamoDb, "janson");
            put(dynamoDb, "k1105");
        }
        try (var dynamoDb = started(table())) {
            put(dynamoDb, "aw1120");

            assertThat(dynamoDb.client().scan(scan -> scan.tableName("Halls")).count())
                    .isEqualTo(3);
            assertThat(stream(dynamoDb))
                    .extracting(change -> change.dynamodb().keys())
                    .containsExactly(
                            Map.of("hall", fromS("janson")),
                            Map.of("hall", fromS("k1105")),
                            Map.of("hall", fromS("aw1120")));
            assertThat(stream(dynamoDb))
                    .extracting(change -> new BigInteger(change.dynamodb().sequenceNumber()))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_table_with_other_keys_is_refused_by_its_name() {
        started(table()).close();

        assertThatThrownBy(() -> started(table(
                        table -> table.keySchema(key("house", KeyType.HASH)).attributeDefinitions(text("house")))))
                .isInstanceOf(DataFolderException.class)
                .hasMessage("the table Halls in the data folder is (hall HASH S; stream NEW_IMAGE; indexes {} {}), "
                        + "and the template's is (house HASH S; stream NEW_IMAGE; indexes {} {}): name another folder");
    }

    @Test
    void a_table_with_another_stream_is_refused() {
        started(table()).close();

        assertThatThrownBy(() -> started(table(table -> table.streamSpecification(
                        s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)))))
                .hasMessageContaining("stream NEW_IMAGE", "stream KEYS_ONLY");
    }

    @Test
    void a_table_with_other_indexes_is_refused_and_with_the_same_it_is_not() {
        started(table(table -> byHouse(table, ProjectionType.KEYS_ONLY))).close();
        started(table(table -> byHouse(table, ProjectionType.KEYS_ONLY))).close();

        assertThatThrownBy(() -> started(table(table -> byHouse(table, ProjectionType.ALL))))
                .hasMessageContaining("{byHouse=house HASH S, KEYS_ONLY}")
                .hasMessageContaining("{byHouse=house HASH S, ALL}");
        assertThatThrownBy(() -> started(table())).hasMessageContaining("{byHouse=house HASH S, KEYS_ONLY}");
    }

    private LocalDynamoDb started(TableDefinition table) {
        var dynamoDb = LocalDynamoDb.startIn(folder);
        try {
            dynamoDb.create(table);
            return dynamoDb;
        } catch (RuntimeException refused) {
            dynamoDb.close();
            throw refused;
        }
    }

    private static TableDefinition table() {
        return table(UnaryOperator.identity());
    }

    private static TableDefinition table(UnaryOperator<CreateTableRequest.Builder> change) {
        var request = CreateTableRequest.builder()
                .tableName("Halls")
                .keySchema(key("hall", KeyType.HASH))
                .attributeDefinitions(text("hall"))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .streamSpecification(s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE));
        return new TableDefinition("Halls", change.apply(request).build());
    }

    private static CreateTableRequest.Builder byHouse(CreateTableRequest.Builder table, ProjectionType projection) {
        return table.attributeDefinitions(text("hall"), text("house"))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName("byHouse")
                        .keySchema(key("house", KeyType.HASH))
                        .projection(p -> p.projectionType(projection))
                        .build());
    }

    private static KeySchemaElement key(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }

    private static AttributeDefinition text(String attribute) {
        return AttributeDefinition.builder()
                .attributeName(attribute)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static void put(LocalDynamoDb dynamoDb, String hall) {
        dynamoDb.client()
                .putItem(put -> put.tableName("Halls").item(Map.of("hall", fromS(hall), "house", fromS("ulb"))));
    }

    private static List<Record> stream(LocalDynamoDb dynamoDb) {
        var streams = dynamoDb.streams();
        var arn = streams.listStreams(list -> list.tableName("Halls"))
                .streams()
                .getLast()
                .streamArn();
        return streams.describeStream(describe -> describe.streamArn(arn)).streamDescription().shards().stream()
                .map(shard -> streams.getShardIterator(iterator -> iterator.streamArn(arn)
                                .shardId(shard.shardId())
                                .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                        .shardIterator())
                .flatMap(iterator -> streams.getRecords(read -> read.shardIterator(iterator)).records().stream())
                .toList();
    }
}
