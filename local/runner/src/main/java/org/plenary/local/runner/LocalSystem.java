package org.plenary.local.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.local.engine.Endpoints;
import org.plenary.local.engine.Engine;
import org.plenary.local.engine.EngineSettings;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.runner.secret.NewSecrets;
import software.amazon.awssdk.services.ssm.SsmClient;

/** What our template needs besides an engine: parameters that fit this machine, secrets, pages, and an organiser. */
final class LocalSystem {

    private static final Path TEMPLATE = Path.of("template.yaml");
    private static final Path SITE = Path.of("site");
    private static final String AUDIENCE = "plenary-local";
    private static final String ORGANISATION = "example";
    // Nobody renews it, and it opens nothing but this process.
    private static final Duration TOKEN_VALIDITY = Duration.ofDays(30);

    // No account's quota to keep to: as fast as the machine is.
    private static final String MAIL_RATE = "10000";

    private final Map<String, String> chosen;
    private final @Nullable Path data;

    /**
     * @param chosen values for the template's parameters, instead of those that are given here or in the template
     * @param data the folder that everything is kept in; in memory where it is null
     */
    LocalSystem(Map<String, String> chosen, @Nullable Path data) {
        this.chosen = Map.copyOf(chosen);
        this.data = data;
    }

    Engine start(int port) {
        var settings = EngineSettings.of(TEMPLATE)
                .withPort(port)
                .withAudience(AUDIENCE)
                .withParameters(this::parameters)
                .withPreparation(this::prepare);
        var withSite = Files.isDirectory(SITE) ? settings.withSite(SITE) : settings;
        return Engine.start(data == null ? withSite : withSite.withData(data));
    }

    private Map<String, String> parameters(Endpoints endpoints) {
        var values = new HashMap<>(Map.of(
                "SiteUrl", endpoints.api().toString(),
                "OidcIssuer", endpoints.issuer().toString(),
                "OidcAudience", AUDIENCE,
                "MailRate", MAIL_RATE,
                "SecretsPath", secretsPath()));
        values.putAll(chosen);
        return values;
    }

    private Map<String, ?> prepare(Engine engine) {
        try (var ssm = LocalAccount.client(SsmClient.builder(), engine.ssmEndpoint())) {
            new NewSecrets(ssm, secretsPath()).create();
        }
        var token = engine.oidc()
                .token("organiser", List.of("organiser:" + ORGANISATION), List.of("plenary/organise"), TOKEN_VALIDITY);
        return Map.of("organiser", new RunningSystem.Organiser(ORGANISATION, token));
    }

    private String secretsPath() {
        return chosen.getOrDefault("SecretsPath", SecretsCommand.DEFAULT_PATH);
    }
}
