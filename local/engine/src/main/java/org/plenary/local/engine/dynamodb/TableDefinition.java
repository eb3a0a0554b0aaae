package org.plenary.local.engine.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** A table of a template: its logical id there and the request that creates it. */
public record TableDefinition(String logicalId, CreateTableRequest request) {

    public String name() {
        return request.tableName();
    }
}
