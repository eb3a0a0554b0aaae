package org.plenary.testkit;

import java.util.Map;
import org.plenary.local.engine.ssm.LocalSsm;

/**
 * What a function finds on AWS, for tests that run its handler inside their own JVM: the tables of template.yaml and the secrets.
 * The SDK of this JVM is pointed at it by the SDK's own settings.
 */
public final class Backend {
    private static final String SECRETS = "/plenary";

    private final Database database;

    private Backend(Database database) {
        this.database = database;
    }

    /** Empty tables and the id of the newest pepper. */
    public static Backend start() {
        var database = Database.create();
        var ssm = LocalSsm.start();
        putSecrets(ssm);
        Map.of(
                        "aws.region", "eu-central-1",
                        "aws.accessKeyId", "test",
                        "aws.secretAccessKey", "test",
                        "aws.endpointUrlDynamoDb", database.endpoint().toString(),
                        "aws.endpointUrlSsm", ssm.endpoint().toString())
                .forEach(System::setProperty);
        return new Backend(database);
    }

    public Database database() {
        return database;
    }

    /** What the template's environment variables become for a function's context. */
    public Map<String, Object> environment() {
        return Map.of(
                "events.table",
                database.table("EventsTable"),
                "secrets.path",
                SECRETS,
                "groups.claim",
                "cognito:groups");
    }

    private static void putSecrets(LocalSsm ssm) {
        ssm.putString(SECRETS + "/pepper-id", Conferences.PEPPER_ID);
    }
}
