package org.plenary.local.runner;

import org.plenary.local.runner.rush.RushCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code mvn -Prun}: without arguments it starts the system. */
@Command(
        name = "plenary",
        description = "Runs template.yaml of this folder in one JVM, and talks to a system that runs.",
        subcommands = {
            StartCommand.class,
            RushCommand.class,
            SecretsCommand.class,
            TokenCommand.class,
            DeadLettersCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // System.exit, for the emulators leave threads behind that would keep the JVM alive.
        System.exit(run(args));
    }

    static int run(String... args) {
        return commandLine().execute(args.length == 0 ? new String[] {"start"} : args);
    }

    static CommandLine commandLine() {
        var main = new CommandLine(new Main());
        offerHelp(main);
        main.getSubcommands().values().forEach(Main::offerHelp);
        return main.addSubcommand(new HelpCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::failed);
    }

    // Not picocli's standard options: those offer a version, and there is none to tell.
    private static void offerHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Says this and ends.")
                        .build());
    }

    private static int failed(Exception exception, CommandLine commandLine, ParseResult parsed) throws Exception {
        if (exception instanceof CommandFailed failed) {
            commandLine.getErr().println(failed.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw exception;
    }
}
