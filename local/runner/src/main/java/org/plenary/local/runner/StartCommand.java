package org.plenary.local.runner;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.plenary.local.engine.Engine;
import org.plenary.local.engine.data.DataFolderException;
import org.plenary.local.engine.template.TemplateException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code start}: runs until it is interrupted, or until Maven ends that started it. */
@Command(
        name = "start",
        description = "Runs template.yaml of this folder until Ctrl-C. What runs without any other command.")
@SuppressWarnings("NullAway.Init") // picocli sets the options
final class StartCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            description = "Of 127.0.0.1, for API, pages and inbox; 0 chooses a free one (default: ${DEFAULT-VALUE}).",
            defaultValue = "${sys:local.port:-8080}")
    private int port;

    @Option(
            names = "--parameter",
            paramLabel = "<name>=<value>",
            description = "A value for a parameter of the template. May be given several times.")
    private Map<String, String> parameters = Map.of();

    @Option(
            names = "--data",
            paramLabel = "<folder>",
            description = "Where everything is kept, and found again by the next start. Without it, nothing is.")
    private @Nullable Path data;

    @Option(
            names = "--attached",
            hidden = true,
            description = "End when the process ends that started this one.",
            defaultValue = "${sys:local.attached:-false}")
    private boolean attached;

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        if (attached) {
            // A signal to Maven alone would leave this one behind.
            ProcessHandle.current().parent().ifPresent(StartCommand::endWith);
        }
        var engine = start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(engine, out), "stop"));
        announce(engine.api(), out);
        new CountDownLatch(1).await();
        return 0;
    }

    private static void endWith(ProcessHandle maven) {
        var _ = maven.onExit().thenRun(() -> System.exit(0));
    }

    private Engine start() {
        try {
            return new LocalSystem(parameters, data).start(port);
        } catch (TemplateException | DataFolderException refused) {
            throw new CommandFailed(String.valueOf(refused.getMessage()), refused);
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof BindException) {
                throw new CommandFailed(e.getMessage() + ": choose another with -Dlocal.port=..., or 0 for any", e);
            }
            throw e;
        }
    }

    private static void announce(URI api, PrintWriter out) throws InterruptedException {
        out.println(RunningSystem.describe(api));
        out.printf(
                "Ready %.1f s after the start of this JVM.%n  Pages and API  %s%n  Mails          %s/_local/inbox%n  All of it      %s/_local%n",
                secondsSinceStart(), api, api, api);
        out.flush();
    }

    private static double secondsSinceStart() {
        return (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1000.0;
    }

    private static void stop(Engine engine, PrintWriter out) {
        engine.close();
        out.println("Stopped.");
        out.flush();
    }
}
