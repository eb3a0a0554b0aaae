package org.plenary.local.runner;

import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.runner.deadletter.DeadLetterBox;
import org.plenary.local.runner.deadletter.DeadLetters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** {@code dead-letters}: what was given up, in the local system or in a stack on AWS. */
@Command(
        name = "dead-letters",
        description =
                "Lists the dead letters of a queue, by ids and reasons, and sends them again where it is told to. "
                        + "On AWS account and region are those of the environment (AWS_PROFILE, AWS_REGION).")
@SuppressWarnings("NullAway.Init") // picocli sets the options
final class DeadLettersCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--queue",
            description = "Whose dead letters: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "MAILS")
    private DeadLetterBox box;

    @Option(
            names = "--send-again",
            description = "Put each message back on the queue that it came from, and then delete it here.")
    private boolean sendAgain;

    @Option(
            names = "--url",
            description = "The running local system (default: ${DEFAULT-VALUE}).",
            defaultValue = RunningSystem.DEFAULT_URL)
    private URI url;

    @Option(
            names = "--dead-letters-url",
            description =
                    "The URL of a stack's queue of dead letters, among its outputs. Without it: the local system's.")
    private @Nullable String deadLettersUrl;

    @Option(names = "--queue-url", description = "The URL of the queue that they came from, to send them again.")
    private @Nullable String queueUrl;

    /** Where the letters lie, and where they came from. */
    private record Place(SqsClient sqs, String deadLetters, String queue, String sweep) {}

    @Override
    public Integer call() throws InterruptedException {
        var place = deadLettersUrl == null ? local() : onAws(deadLettersUrl);
        var out = spec.commandLine().getOut();
        try (var sqs = place.sqs();
                var letters = DeadLetters.take(sqs, place.deadLetters())) {
            letters.all().forEach(letter -> out.println(letter.line()));
            out.println(letters.all().size() + " in " + place.deadLetters());
            if (sendAgain) {
                sendAgain(letters, place, out);
            }
            return 0;
        } catch (SdkException e) {
            throw new CommandFailed("SQS refused: " + e.getMessage(), e);
        }
    }

    private void sendAgain(DeadLetters letters, Place place, PrintWriter out) {
        if (box.holdsMessages()) {
            out.println(letters.sendAgain(place.queue()) + " sent again to " + place.queue());
            out.println(letters.all().size() + " left, for they are no messages of ours");
        } else {
            out.println(
                    "Nothing to send again: these tell of changes, not of mails. The sweep finds the mails that they");
            out.println("called for, at the latest in an hour; at once by: " + place.sweep());
        }
    }

    private Place local() throws InterruptedException {
        var system = RunningSystem.at(url);
        return new Place(
                LocalAccount.client(SqsClient.builder(), system.sqs()),
                system.queues().getOrDefault(box.deadLetters(), ""),
                system.queues().getOrDefault(box.queue(), ""),
                "curl -X POST " + system.api() + "/_local/schedules/SweepFunction");
    }

    private Place onAws(String deadLetters) {
        if (sendAgain && box.holdsMessages() && queueUrl == null) {
            throw new ParameterException(
                    spec.commandLine(), "--send-again needs --queue-url beside --dead-letters-url");
        }
        var sqs = SqsClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        return new Place(
                sqs, deadLetters, queueUrl == null ? "" : queueUrl, "sam remote invoke SweepFunction --stack-name ...");
    }
}
