package org.plenary.local.engine.ses;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.plenary.local.engine.data.DataFolderException;

/**
 * An inbox's mails in a file that only grows, each a line of JSON. Half a line at its end is dropped: whoever was killed while
 * writing it had not yet said that the mail was sent.
 */
final class InboxFile implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final OutputStream end;

    InboxFile(Path file) {
        this.file = file;
        try {
            // Not buffered: what was written outlives the process.
            end = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            dropHalfALine(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void dropHalfALine(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long length = bytes.length();
            while (length > 0 && byteAt(bytes, length - 1) != '\n') {
                length--;
            }
            bytes.setLength(length);
        }
    }

    private static int byteAt(RandomAccessFile bytes, long position) throws IOException {
        bytes.seek(position);
        return bytes.read();
    }

    /** Every mail, oldest first. */
    List<Mail> read() {
        try (var lines = Files.newBufferedReader(file)) {
            var mails = new ArrayList<Mail>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                mails.add(KeptMail.mail(JSON.readTree(line), mails.size()));
            }
            return mails;
        } catch (JsonProcessingException broken) {
            throw new DataFolderException("%s has a line that is no JSON".formatted(file), broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One caller at a time. */
    void append(Mail mail) {
        try {
            end.write((KeptMail.json(mail) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            end.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
