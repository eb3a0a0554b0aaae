package org.plenary.local.engine.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A small JSON file that is only ever replaced as a whole: whoever reads it finds the old content or the new one. */
public final class ReplacedFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Path next;

    public ReplacedFile(Path file) {
        this.file = file;
        next = file.resolveSibling(file.getFileName() + ".next");
    }

    /** What it holds; an empty object where there is no file. */
    public JsonNode read() {
        try {
            return Files.exists(file) ? JSON.readTree(file.toFile()) : JsonNodeFactory.instance.objectNode();
        } catch (JsonProcessingException broken) {
            throw new DataFolderException("%s is no JSON: %s".formatted(file, broken.getOriginalMessage()), broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Replaces it; one caller at a time. */
    public void replace(JsonNode content) {
        try {
            Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
