package org.plenary.local.engine.account;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** Region, account id and keys that every local service is started and called with; none of them exists on AWS. */
public final class LocalAccount {

    public static final String REGION = "eu-central-1";
    public static final String ID = "000000000000";

    /** Letters and digits only: DynamoDB Local refuses any other key id. */
    public static final String ACCESS_KEY_ID = "local";

    public static final String SECRET_ACCESS_KEY = "local";

    private LocalAccount() {}

    /** The ARN of a thing in this account: {@code resource} is what follows the account id. */
    public static String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, REGION, ID, resource);
    }

    /** A client of this account for the service at {@code endpoint}; nothing of the developer's environment reaches it. */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder, URI endpoint) {
        var keys = AwsBasicCredentials.create(ACCESS_KEY_ID, SECRET_ACCESS_KEY);
        return builder.endpointOverride(endpoint)
                .region(Region.of(REGION))
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
