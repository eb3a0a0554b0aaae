package org.plenary.local.runner;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.local.engine.Engine;

/** template.yaml with the packaged functions, started once for all scenarios of this JVM on a free port. */
public final class PackagedSystem {
    // Before the engine: loggers keep the stream that they found.
    private static final Transcript LOG = Transcript.start();
    private static final Engine ENGINE = new LocalSystem(Map.of(), null).start(0);

    private PackagedSystem() {}

    public static Engine engine() {
        return ENGINE;
    }

    /** Runs a command against it: its exit code. */
    public static int run(Writer out, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", ENGINE.api().toString()));
        return Main.commandLine().setOut(new PrintWriter(out, true)).execute(all.toArray(String[]::new));
    }

    /** All that the engine and its functions have logged so far. */
    public static String log() {
        return LOG.text();
    }
}
