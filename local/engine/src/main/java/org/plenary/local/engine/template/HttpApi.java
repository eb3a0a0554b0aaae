package org.plenary.local.engine.template;

import java.util.List;

/** The template's HTTP API; without routes where it has none. */
public record HttpApi(String id, List<Route> routes, Cors cors) {

    public HttpApi {
        routes = List.copyOf(routes);
    }

    /**
     * Which pages of other origins may call it, as {@code CorsConfiguration} says; lists may hold {@code *}.
     *
     * @param origins none where the template has no such configuration: then the functions see to it
     * @param maxAge seconds; 0 says nothing of it
     */
    public record Cors(
            List<String> origins,
            List<String> methods,
            List<String> headers,
            List<String> exposed,
            int maxAge,
            boolean credentials) {

        static final Cors NONE = new Cors(List.of(), List.of(), List.of(), List.of(), 0, false);

        public Cors {
            origins = List.copyOf(origins);
            methods = List.copyOf(methods);
            headers = List.copyOf(headers);
            exposed = List.copyOf(exposed);
        }
    }
}
