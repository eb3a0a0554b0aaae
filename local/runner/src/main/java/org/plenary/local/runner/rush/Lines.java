package org.plenary.local.runner.rush;

import java.io.PrintWriter;

/** Facts below each other, each with a name before it. */
record Lines(PrintWriter out) {

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more library
    void line(String name, String format, Object... values) {
        out.printf("%-12s %s%n", name, format.formatted(values));
    }
}
