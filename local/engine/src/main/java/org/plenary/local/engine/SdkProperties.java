package org.plenary.local.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.local.engine.account.LocalAccount;

/**
 * The system properties that lead every SDK in this JVM to the local services. They stand above whatever the developer's shell
 * and profile say, and a service without a local counterpart is refused at once instead of being looked for on AWS.
 */
final class SdkProperties implements AutoCloseable {

    /** Nothing listens there. */
    private static final String NOWHERE = "http://127.0.0.1:1";

    private final Map<String, @Nullable String> before = new HashMap<>();

    private SdkProperties() {}

    static SdkProperties set(Emulators emulators) {
        var properties = new SdkProperties();
        // The names are those of the SDK's Default*BaseClientBuilder; one that is spelled otherwise is ignored in
        // silence.
        Map.of(
                        "aws.region",
                        LocalAccount.REGION,
                        "aws.accessKeyId",
                        LocalAccount.ACCESS_KEY_ID,
                        "aws.secretAccessKey",
                        LocalAccount.SECRET_ACCESS_KEY,
                        "aws.ignoreConfiguredEndpointUrls",
                        "false",
                        "aws.endpointUrl",
                        NOWHERE,
                        "aws.endpointUrlDynamoDb",
                        emulators.dynamoDb().endpoint().toString(),
                        "aws.endpointUrlSqs",
                        emulators.sqs().endpoint().toString(),
                        "aws.endpointUrlSesV2",
                        emulators.ses().endpoint().toString(),
                        "aws.endpointUrlSsm",
                        emulators.ssm().endpoint().toString())
                .forEach(properties::set);
        return properties;
    }

    private void set(String name, String value) {
        before.put(name, System.setProperty(name, value));
    }

    @Override
    public void close() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }
}
