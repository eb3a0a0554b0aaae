package org.plenary.local.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an engine is started with.
 *
 * @param port of 127.0.0.1 that the HTTP API is served at; 0 chooses a free one
 * @param parameters values for the template's parameters; those not named have their defaults
 * @param site the folder of pages that are served beside the API, with the template's output {@code SiteConfiguration} as their
 *     {@code /config.json}; none where it is null
 * @param audience whom the OIDC tokens are made for
 * @param prepare runs when everything is started and nothing is answered yet; gives more members for {@code GET /_local}
 * @param data the folder that everything is kept in; in memory where it is null
 */
public record EngineSettings(
        Path template,
        int port,
        Function<Endpoints, Map<String, String>> parameters,
        @Nullable Path site,
        String audience,
        Function<Engine, Map<String, ?>> prepare,
        @Nullable Path data) {

    public static EngineSettings of(Path template) {
        return new EngineSettings(template, 0, _ -> Map.of(), null, "local", _ -> Map.of(), null);
    }

    public EngineSettings withPort(int chosen) {
        return new EngineSettings(template, chosen, parameters, site, audience, prepare, data);
    }

    public EngineSettings withParameters(Function<Endpoints, Map<String, String>> values) {
        return new EngineSettings(template, port, values, site, audience, prepare, data);
    }

    public EngineSettings withSite(Path folder) {
        return new EngineSettings(template, port, parameters, folder, audience, prepare, data);
    }

    public EngineSettings withAudience(String whom) {
        return new EngineSettings(template, port, parameters, site, whom, prepare, data);
    }

    public EngineSettings withPreparation(Function<Engine, Map<String, ?>> preparation) {
        return new EngineSettings(template, port, parameters, site, audience, preparation, data);
    }

    public EngineSettings withData(Path folder) {
        return new EngineSettings(template, port, parameters, site, audience, prepare, folder);
    }
}
