package org.plenary.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.plenary.local.runner.RunningSystem;

/** The local system as a process of its own, {@code start --data <folder>}, which can be killed. */
final class SystemProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Pages and API +(http\\S+)");

    private final Process process;
    private final RunningSystem system;

    private SystemProcess(Process process, RunningSystem system) {
        this.process = process;
        this.system = system;
    }

    /** Starts it on a free port and returns when it answers. */
    static SystemProcess start(Path data) throws InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            // Attached: should the tests die, it does too.
            var process = new ProcessBuilder(
                            java,
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-Dlocal.attached=true",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            "org.plenary.local.runner.Main",
                            "start",
                            "--port",
                            "0",
                            "--data",
                            data.toString())
                    .redirectErrorStream(true)
                    .start();
            return new SystemProcess(process, RunningSystem.at(address(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI address(Process process) throws IOException {
        var output = process.inputReader(StandardCharsets.UTF_8);
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            var ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> forget(output));
                return URI.create(ready.group(1));
            }
        }
        throw new IllegalStateException("the system did not start:\n" + said);
    }

    /** Else it would stop at a full pipe. */
    private static void forget(BufferedReader output) {
        output.lines().forEach(_ -> {});
    }

    RunningSystem system() {
        return system;
    }

    /** By SIGKILL: no hook runs, nothing is closed or flushed. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
