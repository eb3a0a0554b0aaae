package org.plenary.aws.registration;

import java.time.Instant;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.RegistrationId;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/**
 * That somebody asked for an erasure.
 *
 * @param erasedAt epoch milliseconds
 * @param expiresAt epoch seconds, after which the table forgets it
 */
record ErasureItem(
        @DynamoDbPartitionKey String eventId,
        @DynamoDbSortKey String registrationId,
        Long erasedAt,
        Long expiresAt) {
    Erasure erasure() {
        return new Erasure(new RegistrationId(registrationId), Instant.ofEpochMilli(erasedAt));
    }
}
