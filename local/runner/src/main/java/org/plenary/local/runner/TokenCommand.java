package org.plenary.local.runner;

import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code token}: for the header of a curl. */
@Command(name = "token", description = "Prints an organiser's access token of a running system.")
@SuppressWarnings("NullAway.Init") // picocli sets the options
final class TokenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--url",
            description = "The running system (default: ${DEFAULT-VALUE}).",
            defaultValue = RunningSystem.DEFAULT_URL)
    private URI url;

    @Override
    public Integer call() throws InterruptedException {
        spec.commandLine().getOut().println(RunningSystem.at(url).organiser().token());
        return 0;
    }
}
