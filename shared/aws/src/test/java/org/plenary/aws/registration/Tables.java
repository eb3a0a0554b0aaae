package org.plenary.aws.registration;

import org.plenary.aws.DynamoDb;
import org.plenary.testkit.Database;
import org.plenary.testkit.life.RegistrationPorts;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Empty tables of registrations and erasures, and the adapters on them. */
record Tables(DynamoDbClient client, RegistrationsTable registrations, ErasuresTable erasures) {
    static Tables create(ExecutionInterceptor... interceptors) {
        var database = Database.create();
        return new Tables(
                Database.newClient(interceptors),
                new RegistrationsTable(database.table("RegistrationsTable")),
                new ErasuresTable(database.table("ErasuresTable")));
    }

    RegistrationPorts ports() {
        var enhanced = DynamoDb.enhanced(client);
        return new RegistrationPorts(
                new DynamoDbRegistrations(enhanced, client, registrations, erasures),
                new DynamoDbKeptRegistrations(enhanced, registrations),
                new DynamoDbDueMails(client, registrations),
                new DynamoDbErasures(enhanced, erasures));
    }
}
