package org.plenary.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.Base64;
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

    /** Empty tables, the pepper of {@link People#PEPPER} and a pair of keys for passes. */
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
                "registrations.table",
                database.table("RegistrationsTable"),
                "erasures.table",
                database.table("ErasuresTable"),
                "signup-limits.table",
                database.table("SignupLimitsTable"),
                "statistics.table",
                database.table("StatisticsTable"),
                "secrets.path",
                SECRETS,
                "groups.claim",
                "cognito:groups");
    }

    private static void putSecrets(LocalSsm ssm) {
        var key = newKey();
        var pepper = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
        ssm.putString(SECRETS + "/pepper-id", Conferences.PEPPER_ID);
        ssm.putSecureString(SECRETS + "/peppers/" + Conferences.PEPPER_ID, pepper);
        ssm.putSecureString(SECRETS + "/pass/signing", key.toJSONString());
        ssm.putSecureString(SECRETS + "/challenge/secret", "only the verifier knows");
        ssm.putString(
                SECRETS + "/pass/verifying/" + key.getKeyID(), key.toPublicJWK().toJSONString());
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every JDK has P-256", impossible);
        }
    }
}
