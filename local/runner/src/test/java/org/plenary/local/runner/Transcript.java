package org.plenary.local.runner;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Everything that is printed from its start on; it is printed all the same. */
final class Transcript extends OutputStream {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream printed;

    private Transcript(PrintStream printed) {
        this.printed = printed;
    }

    @SuppressWarnings("SystemOut")
    static Transcript start() {
        var transcript = new Transcript(System.out);
        System.setOut(new PrintStream(transcript, true, StandardCharsets.UTF_8));
        return transcript;
    }

    String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void write(int one) {
        written.write(one);
        printed.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        written.write(bytes, from, count);
        printed.write(bytes, from, count);
    }
}
