package org.plenary.local.runner.rush;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.local.runner.RunningSystem;
import org.plenary.local.runner.rush.population.ChangeOfMind;
import org.plenary.local.runner.rush.population.ChangesOfMind;
import org.plenary.local.runner.rush.population.Population;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rush}: exit code 0 only where everything adds up. */
@Command(
        name = "rush",
        description =
                "Signs invented people up on a running system, waits for their mails, and counts what came of it.")
@SuppressWarnings("NullAway.Init") // picocli sets the options
public final class RushCommand implements Callable<Integer> {

    private static final int DID_NOT_ADD_UP = 1;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--url",
            description = "The running system (default: ${DEFAULT-VALUE}).",
            defaultValue = RunningSystem.DEFAULT_URL)
    private URI url;

    @Option(
            names = "--registrants",
            description = "Distinct people (default: ${DEFAULT-VALUE}).",
            defaultValue = "28000")
    private int registrants;

    @Option(
            names = "--countries",
            description = "Countries they come from (default: ${DEFAULT-VALUE}).",
            defaultValue = "148")
    private int countries;

    @Option(
            names = "--repeats",
            description = "People of a hundred who sign up twice (default: ${DEFAULT-VALUE}).",
            defaultValue = "5")
    private int repeats;

    @Option(
            names = "--late",
            description = "More people who sign up when the event is over, two of them from two more countries"
                    + " (default: ${DEFAULT-VALUE}).",
            defaultValue = "0")
    private int late;

    @Option(
            names = "--mix",
            description =
                    "Of a hundred people 3 cancel, of whom 1 signs up again, 2 correct their country, 1 erases all.")
    private boolean mix;

    @Option(
            names = "--seed",
            description = "The same seed invents the same people (default: ${DEFAULT-VALUE}).",
            defaultValue = "2020")
    private long seed;

    @Option(
            names = "--concurrency",
            description = "Signups at the same time (default: ${DEFAULT-VALUE}).",
            defaultValue = "16")
    private int concurrency;

    @Option(
            names = "--event",
            description = "The id of the event that is created for it (default: one of the seed and this moment).")
    private @Nullable String event;

    @Option(
            names = "--mail-patience",
            description = "Seconds without a new mail, or a change of the counts, after which no more are awaited"
                    + " (default: ${DEFAULT-VALUE}).",
            defaultValue = "60")
    private long mailPatience;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        var plan = plan();
        var system = RunningSystem.at(url);
        out.printf("%,d people from %d countries sign up for %s.%n", registrants, countries, plan.eventId());
        var result = new Rush(system, plan, new Progress.Screen(out, onTerminal())).run();
        new RushReport(out).print(result);
        return result.addsUp() ? 0 : DID_NOT_ADD_UP;
    }

    private RushPlan plan() {
        try {
            var people = Population.invent(seed, registrants, countries, repeats);
            var latecomers = people.latecomers(late);
            return new RushPlan(
                    event == null ? "rush-%d-%d".formatted(seed, Instant.now().getEpochSecond()) : event,
                    people,
                    latecomers,
                    mix ? changes(people, latecomers) : List.of(),
                    concurrency,
                    Duration.ofSeconds(mailPatience));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), Objects.toString(e.getMessage()), e);
        }
    }

    private List<ChangeOfMind> changes(Population people, Population latecomers) {
        return ChangesOfMind.draw(
                seed,
                Stream.concat(people.people().stream(), latecomers.people().stream())
                        .toList());
    }

    @SuppressWarnings("SystemConsoleNull") // null or not without a terminal: that depends on the JDK and its settings
    private static boolean onTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
