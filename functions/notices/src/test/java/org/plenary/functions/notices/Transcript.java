package org.plenary.functions.notices;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Remembers what is written to standard output, which is a function's log, and passes it on. */
final class Transcript implements AutoCloseable {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream before;

    private Transcript(PrintStream before) {
        this.before = before;
    }

    @SuppressWarnings("SystemOut")
    static Transcript start() {
        var transcript = new Transcript(System.out);
        System.setOut(new PrintStream(transcript.new Both(), true, StandardCharsets.UTF_8));
        return transcript;
    }

    String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(before);
    }

    private final class Both extends OutputStream {
        @Override
        public void write(int one) {
            written.write(one);
            before.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            written.write(bytes, from, count);
            before.write(bytes, from, count);
        }
    }
}
