package org.plenary.local.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {

    @TempDir
    private Path parent;

    @Test
    void a_folder_that_is_not_there_is_made() {
        try (var data = DataFolder.open(parent.resolve("a/b"))) {
            assertThat(data.folder("dynamodb")).isDirectory();
            assertThat(data.file("inbox")).doesNotExist();
        }
    }

    @Test
    void a_folder_is_one_systems_at_a_time() {
        try (var _ = DataFolder.open(parent)) {
            assertThatThrownBy(() -> DataFolder.open(parent))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessage(parent + " is the data folder of a system that runs: stop it, or name another folder");
        }
        DataFolder.open(parent).close();
    }

    @Test
    void what_is_no_folder_is_refused_by_its_name() throws IOException {
        var file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining(file + " cannot be a data folder");
    }

    @Test
    void a_file_is_replaced_as_a_whole() throws IOException {
        var file = new ReplacedFile(parent.resolve("parameters.json"));
        assertThat(file.read()).isEmpty();
        file.replace(JsonNodeFactory.instance.objectNode().put("a", 1));
        // What a process leaves behind that is killed while it writes.
        Files.writeString(parent.resolve("parameters.json.next"), "{\"a\": 2, \"b");

        assertThat(new ReplacedFile(parent.resolve("parameters.json")).read()).hasToString("{\"a\":1}");
        file.replace(JsonNodeFactory.instance.objectNode().put("a", 3));
        assertThat(file.read()).hasToString("{\"a\":3}");
    }

    @Test
    void a_file_that_somebody_broke_is_refused_by_its_name() throws IOException {
        var broken = Files.writeString(parent.resolve("parameters.json"), "{\"a\": ");

        assertThatThrownBy(() -> new ReplacedFile(broken).read())
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("parameters.json is no JSON");
    }
}
