package org.plenary.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.local.engine.account.LocalAccount;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** How often DynamoDB is asked for a write that meets another's transaction. */
final class TransactionConflictTest {
    private static final String CONFLICT = "{\"__type\":\"TransactionConflictException\"}";
    private static final String CANCELLED =
            "{\"__type\":\"TransactionCanceledException\",\"CancellationReasons\":[{\"Code\":\"%s\"},{\"Code\":\"%s\"}]}";

    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer dynamoDb;
    private final DynamoDbClient client;

    TransactionConflictTest() throws IOException {
        dynamoDb = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        client = LocalAccount.client(
                DynamoDbClient.builder().overrideConfiguration(DynamoDb::repeatConflicts),
                URI.create("http://127.0.0.1:" + dynamoDb.getAddress().getPort()));
    }

    @BeforeEach
    void start() {
        dynamoDb.start();
    }

    @AfterEach
    void stop() {
        client.close();
        dynamoDb.stop(0);
    }

    @Test
    void a_write_that_meets_a_transaction_is_tried_again() {
        refuses(3, CONFLICT);
        write();

        assertThat(asked).hasValue(4);
    }

    @Test
    void a_transaction_that_meets_another_is_tried_again() {
        refuses(3, CANCELLED.formatted("None", "TransactionConflict"));
        transact();

        assertThat(asked).hasValue(4);
    }

    @Test
    void a_transaction_whose_condition_is_refused_is_not_whatever_it_met_besides() {
        refuses(1, CANCELLED.formatted("TransactionConflict", "ConditionalCheckFailed"));

        assertThatExceptionOfType(TransactionCanceledException.class).isThrownBy(this::transact);
        assertThat(asked).hasValue(1);
    }

    @Test
    void what_meets_transactions_all_the_time_is_given_up() {
        refuses(1000, CONFLICT);

        assertThatExceptionOfType(TransactionConflictException.class).isThrownBy(this::write);
        assertThat(asked).hasValueBetween(2, 10);
    }

    private void write() {
        client.putItem(put -> put.tableName("table").item(Map.of("key", fromS("value"))));
    }

    private void transact() {
        var put = TransactWriteItem.builder()
                .put(item -> item.tableName("table").item(Map.of("key", fromS("value"))))
                .build();
        client.transactWriteItems(write -> write.transactItems(put));
    }

    private void refuses(int times, String refusal) {
        dynamoDb.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            boolean refused = asked.incrementAndGet() <= times;
            var answer = (refused ? refusal : "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(refused ? 400 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
    }
}
