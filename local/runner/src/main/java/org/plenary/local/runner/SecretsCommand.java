package org.plenary.local.runner;

import java.util.concurrent.Callable;
import org.plenary.local.runner.secret.NewSecrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** {@code secrets}: once for each stack, before its first request. The local system makes its own. */
@Command(
        name = "secrets",
        description =
                "Makes the secrets that a stack on AWS lacks, in SSM's parameter store. Never overwrites one. Account "
                        + "and region are those of the environment (AWS_PROFILE, AWS_REGION).")
@SuppressWarnings("NullAway.Init") // picocli sets the options
final class SecretsCommand implements Callable<Integer> {

    /** What the template says, too. */
    static final String DEFAULT_PATH = "/plenary";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--path",
            description = "The SecretsPath of the stack (default: ${DEFAULT-VALUE}).",
            defaultValue = DEFAULT_PATH)
    private String path;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var ssm = SsmClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            var made = new NewSecrets(ssm, path).create();
            made.forEach(name -> out.println("made " + name));
            if (made.isEmpty()) {
                out.println("all there under " + path + ", nothing made");
            }
            return 0;
        } catch (SdkException e) {
            throw new CommandFailed("SSM did not take the secrets: " + e.getMessage(), e);
        }
    }
}
