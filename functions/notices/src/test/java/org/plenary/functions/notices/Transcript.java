package org.plenary.functions.notices;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Remembers what is written to standard output, which is a function's log, and passes it on. One for all tests of this JVM, and loaded
 * before what they try: a logger keeps the output that it found when its class was loaded.
 */
final class Transcript {
    static final Transcript LOG = new Transcript();

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream before;

    @SuppressWarnings("SystemOut")
    private Transcript() {
        before = System.out;
        System.setOut(new PrintStream(new Both(), true, StandardCharsets.UTF_8));
    }

    String text() {
        return written.toString(StandardCharsets.UTF_8);
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
