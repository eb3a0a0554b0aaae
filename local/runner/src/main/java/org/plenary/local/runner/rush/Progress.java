package org.plenary.local.runner.rush;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Supplier;

/** A line that tells how far a thing is: written over again and again on a terminal, elsewhere a plain line now and then. */
final class Progress implements AutoCloseable {

    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    // To the line's beginning, and clear it: ECMA-48, erase in line.
    private static final String REWRITE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final Supplier<String> line;
    private final Thread writer;

    private Progress(PrintWriter out, boolean terminal, Supplier<String> line) {
        this.out = out;
        this.terminal = terminal;
        this.line = line;
        this.writer = Thread.ofVirtual().name("progress").unstarted(this::write);
    }

    /** Where the line is written. */
    record Screen(PrintWriter out, boolean terminal) {

        /** Writes until it is closed, and then once more. */
        Progress show(Supplier<String> line) {
            var progress = new Progress(out, terminal, line);
            progress.writer.start();
            return progress;
        }
    }

    private void write() {
        try {
            while (true) {
                Thread.sleep(terminal ? ON_TERMINAL : ELSEWHERE);
                print();
            }
        } catch (InterruptedException _) {
            // Closed: the last line is the closer's.
        }
    }

    private void print() {
        out.print(terminal ? REWRITE + line.get() : line.get() + System.lineSeparator());
        out.flush();
    }

    @Override
    public void close() {
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        print();
        if (terminal) {
            out.println();
        }
    }
}
