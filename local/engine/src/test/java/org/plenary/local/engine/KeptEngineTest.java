package org.plenary.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.engine.data.DataFolderException;
import software.amazon.awssdk.services.ssm.SsmClient;

final class KeptEngineTest {

    @TempDir
    private static Path library;

    @TempDir
    private Path data;

    @BeforeAll
    static void pack() {
        Library.packaged(library);
    }

    @Test
    void what_was_in_its_folder_is_there_again() {
        try (var engine = start()) {
            engine.dynamoDb().putItem(put -> put.tableName("Loans").item(Map.of("loan", fromS("l-1"))));
            engine.ssm().putString("/library/motto", "Festina lente");
            engine.sqs().sendMessage(send -> send.queueUrl(lost(engine)).messageBody("l-0"));
        }
        try (var engine = start();
                var ssm = LocalAccount.client(SsmClient.builder(), engine.ssmEndpoint())) {
            assertThat(engine.dynamoDb()
                            .getItem(get -> get.tableName("Loans").key(Map.of("loan", fromS("l-1"))))
                            .hasItem())
                    .isTrue();
            assertThat(ssm.getParameter(get -> get.name("/library/motto"))
                            .parameter()
                            .value())
                    .isEqualTo("Festina lente");
            assertThat(engine.sqs()
                            .receiveMessage(receive -> receive.queueUrl(lost(engine)))
                            .messages())
                    .extracting("body")
                    .containsExactly("l-0");
        }
    }

    @Test
    void a_folder_is_one_systems_at_a_time() {
        try (var _ = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DataFolderException.class)
                    .hasMessageContaining("a system that runs");
        }
    }

    private static String lost(Engine engine) {
        return engine.queues().getOrDefault("LostReminders", "");
    }

    private Engine start() {
        return Engine.start(EngineSettings.of(library.resolve("library.yaml"))
                .withParameters(endpoints -> Map.of("Issuer", endpoints.issuer().toString()))
                .withData(data));
    }
}
