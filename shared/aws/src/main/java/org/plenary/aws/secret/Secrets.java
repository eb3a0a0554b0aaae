package org.plenary.aws.secret;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/**
 * The values under the secrets' path in SSM's parameter store, each read when it is first asked for and kept for {@link #KEPT}:
 * so none is in a function's snapshot or environment, and a new one is in use everywhere five minutes after it was stored.
 * The names, below {@code SECRETS_PATH}: {@code pepper-id} (the newest pepper's id), {@code peppers/{pepperId}},
 * {@code pass/signing} and {@code pass/verifying/{kid}}.
 */
@Singleton
@Requires(bean = SecretsPath.class)
public final class Secrets {
    /** How long a value is used after it was read, exclusive. */
    public static final Duration KEPT = Duration.ofMinutes(5);

    private record Kept<T>(T value, Instant readAt) {
        boolean fresh(Instant now) {
            return now.isBefore(readAt.plus(KEPT)) && !now.isBefore(readAt);
        }
    }

    private final SsmClient client;
    private final String path;
    private final Clock clock;
    private final Map<String, Kept<String>> values = new ConcurrentHashMap<>();
    private final Map<String, Kept<Map<String, String>>> folders = new ConcurrentHashMap<>();

    public Secrets(SsmClient client, SecretsPath path, Clock clock) {
        this.client = client;
        this.path = path.path();
        this.clock = clock;
    }

    /**
     * The value of this name below the path.
     *
     * @throws IllegalStateException when there is none: the system has not been given its secrets yet
     */
    public String value(String name) {
        return kept(values, name, this::readValue);
    }

    /** All values directly below this name, each by the last part of its own. */
    public Map<String, String> below(String name) {
        return kept(folders, name, this::readFolder);
    }

    // Two requests may read the same value at once: cheaper than making all others wait for one that hangs.
    private <T> T kept(Map<String, Kept<T>> cache, String name, Function<String, T> read) {
        var now = clock.instant();
        var known = cache.get(name);
        if (known != null && known.fresh(now)) {
            return known.value();
        }
        var value = read.apply(name);
        cache.put(name, new Kept<>(value, now));
        return value;
    }

    private String readValue(String name) {
        var fullName = path + "/" + name;
        try {
            return client.getParameter(get -> get.name(fullName).withDecryption(true))
                    .parameter()
                    .value();
        } catch (ParameterNotFoundException missing) {
            throw new IllegalStateException("there is no SSM parameter " + fullName, missing);
        }
    }

    private Map<String, String> readFolder(String name) {
        return client
                .getParametersByPathPaginator(get -> get.path(path + "/" + name).withDecryption(true))
                .stream()
                .flatMap(page -> page.parameters().stream())
                .collect(Collectors.toUnmodifiableMap(Secrets::lastPart, Parameter::value));
    }

    private static String lastPart(Parameter parameter) {
        return parameter.name().substring(parameter.name().lastIndexOf('/') + 1);
    }
}
