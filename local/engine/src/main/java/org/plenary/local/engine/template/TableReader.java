package org.plenary.local.engine.template;

import java.util.List;
import org.plenary.local.engine.dynamodb.TableDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Turns the properties of a table into the request that creates it. */
final class TableReader {

    private TableReader() {}

    static TableDefinition read(Resource table) {
        var properties = table.properties();
        var request = CreateTableRequest.builder()
                .tableName(table.name())
                .attributeDefinitions(attributes(properties))
                .keySchema(keys(properties))
                .billingMode(billing(properties));
        properties.find("ProvisionedThroughput").ifPresent(found -> request.provisionedThroughput(throughput(found)));
        properties.find("StreamSpecification").ifPresent(found -> request.streamSpecification(stream(found)));
        var globals = properties.list("GlobalSecondaryIndexes");
        if (!globals.isEmpty()) {
            request.globalSecondaryIndexes(
                    globals.stream().map(TableReader::global).toList());
        }
        var locals = properties.list("LocalSecondaryIndexes");
        if (!locals.isEmpty()) {
            request.localSecondaryIndexes(
                    locals.stream().map(TableReader::local).toList());
        }
        return new TableDefinition(table.logicalId(), request.build());
    }

    private static BillingMode billing(Fields properties) {
        return properties.find("BillingMode").isEmpty()
                ? BillingMode.PROVISIONED
                : properties.word("BillingMode", BillingMode::fromValue, BillingMode.UNKNOWN_TO_SDK_VERSION);
    }

    private static List<AttributeDefinition> attributes(Fields properties) {
        return properties.list("AttributeDefinitions").stream()
                .map(Value::asFields)
                .map(attribute -> AttributeDefinition.builder()
                        .attributeName(attribute.text("AttributeName"))
                        .attributeType(attribute.word(
                                "AttributeType",
                                ScalarAttributeType::fromValue,
                                ScalarAttributeType.UNKNOWN_TO_SDK_VERSION))
                        .build())
                .toList();
    }

    private static List<KeySchemaElement> keys(Fields properties) {
        return properties.list("KeySchema").stream()
                .map(Value::asFields)
                .map(key -> KeySchemaElement.builder()
                        .attributeName(key.text("AttributeName"))
                        .keyType(key.word("KeyType", KeyType::fromValue, KeyType.UNKNOWN_TO_SDK_VERSION))
                        .build())
                .toList();
    }

    private static GlobalSecondaryIndex global(Value value) {
        var index = value.asFields();
        var global = GlobalSecondaryIndex.builder()
                .indexName(index.text("IndexName"))
                .keySchema(keys(index))
                .projection(projection(index));
        index.find("ProvisionedThroughput").ifPresent(found -> global.provisionedThroughput(throughput(found)));
        return global.build();
    }

    private static LocalSecondaryIndex local(Value value) {
        var index = value.asFields();
        return LocalSecondaryIndex.builder()
                .indexName(index.text("IndexName"))
                .keySchema(keys(index))
                .projection(projection(index))
                .build();
    }

    private static Projection projection(Fields index) {
        var fields = index.fields("Projection");
        var projection = Projection.builder()
                .projectionType(fields.word(
                        "ProjectionType", ProjectionType::fromValue, ProjectionType.UNKNOWN_TO_SDK_VERSION));
        if (fields.find("NonKeyAttributes").isPresent()) {
            projection.nonKeyAttributes(fields.texts("NonKeyAttributes"));
        }
        return projection.build();
    }

    private static ProvisionedThroughput throughput(Value value) {
        var fields = value.asFields();
        return ProvisionedThroughput.builder()
                .readCapacityUnits((long) fields.number("ReadCapacityUnits", 1, 1, Integer.MAX_VALUE))
                .writeCapacityUnits((long) fields.number("WriteCapacityUnits", 1, 1, Integer.MAX_VALUE))
                .build();
    }

    private static StreamSpecification stream(Value value) {
        return StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(value.asFields()
                        .word("StreamViewType", StreamViewType::fromValue, StreamViewType.UNKNOWN_TO_SDK_VERSION))
                .build();
    }
}
