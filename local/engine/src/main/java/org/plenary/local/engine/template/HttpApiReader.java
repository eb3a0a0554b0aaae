package org.plenary.local.engine.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the HTTP API with the routes that the functions declare. */
final class HttpApiReader {

    /** What SAM calls the API of functions that name none. */
    private static final String IMPLICIT = "ServerlessHttpApi";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "ANY");
    private static final Pattern PATH = Pattern.compile("/|(/([^/{}]+|\\{[^/{}+]+}))*(/\\{[^/{}+]+\\+})?");

    private static final Shape CORS = new Shape.Named(
            List.of("AllowOrigins", "AllowMethods", "AllowHeaders", "ExposeHeaders", "MaxAge", "AllowCredentials")
                    .stream()
                    .collect(Collectors.toMap(name -> name, _ -> new Shape.Anything())),
            Set.of());

    private final String id;
    private final Fields api;
    private final Map<String, Route.Access.Jwt> authorizers = new HashMap<>();

    private HttpApiReader(String id, Fields api) {
        this.id = id;
        this.api = api;
    }

    static HttpApi read(List<Resource> apis, List<FunctionEvent> events, Fields implicit) {
        if (apis.size() > 1) {
            throw apis.get(1).place().refuse("is a second HTTP API, and one is served here");
        }
        var reader = apis.isEmpty()
                ? new HttpApiReader(IMPLICIT, implicit)
                : new HttpApiReader(apis.getFirst().name(), apis.getFirst().properties());
        return reader.read(events);
    }

    private HttpApi read(List<FunctionEvent> events) {
        api.find("StageName").ifPresent(stage -> {
            if (!stage.asText().equals(Route.DEFAULT)) {
                throw stage.place().refuse("only the stage $default is served here");
            }
        });
        api.fields("Auth")
                .fields("Authorizers")
                .entries()
                .forEach((name, value) -> authorizers.put(name, authorizer(value.asFields())));
        var routes = new HashMap<String, Place>();
        var read = new ArrayList<Route>();
        for (var event : events) {
            var route = route(event);
            var place = event.properties().place();
            // Two paths that differ in the names of their variables only are one and the same to API Gateway.
            var other = routes.putIfAbsent(route.key().replaceAll("\\{[^+}]*(\\+?)}", "{$1}"), place);
            if (other != null) {
                throw place.refuse("the route '%s' is that of %s already".formatted(route.key(), other));
            }
            read.add(route);
        }
        return new HttpApi(
                id, read, api.find("CorsConfiguration").map(HttpApiReader::cors).orElse(HttpApi.Cors.NONE));
    }

    private static Route.Access.Jwt authorizer(Fields authorizer) {
        var source = authorizer.find("IdentitySource");
        var header = source.map(Value::asText).orElse("$request.header.Authorization");
        if (!header.startsWith("$request.header.")) {
            throw authorizer.place().refuse("only a header, $request.header.Name, can be an IdentitySource here");
        }
        var jwt = authorizer.fields("JwtConfiguration");
        return new Route.Access.Jwt(
                header.substring("$request.header.".length()).toLowerCase(Locale.ROOT),
                jwt.text("issuer"),
                jwt.texts("audience"),
                authorizer.texts("AuthorizationScopes"));
    }

    private Route route(FunctionEvent event) {
        var properties = event.properties();
        properties.find("ApiId").filter(named -> !named.asText().equals(id)).ifPresent(named -> {
            throw named.place().refuse("'%s' is not the template's HTTP API".formatted(named.asText()));
        });
        properties
                .find("PayloadFormatVersion")
                .filter(version -> !version.asText().equals("2.0"))
                .ifPresent(version -> {
                    throw version.place().refuse("only payload format 2.0 is served here");
                });
        var path = path(properties);
        var method = properties.find("Method").map(HttpApiReader::method).orElse("ANY");
        var key = path.equals(Route.DEFAULT) ? path : method + " " + path;
        return new Route(
                method,
                path,
                event.function(),
                access(properties.fields("Auth")),
                Duration.ofMillis(properties.number("TimeoutInMillis", 30_000, 50, 30_000)),
                throttle(key, properties));
    }

    private static String path(Fields properties) {
        var path = properties.find("Path");
        path.filter(value -> !value.asText().equals(Route.DEFAULT)
                        && !PATH.matcher(value.asText()).matches())
                .ifPresent(value -> {
                    throw value.place().refuse("'%s' is no path of a route".formatted(value.asText()));
                });
        return path.map(Value::asText).orElse(Route.DEFAULT);
    }

    private static String method(Value value) {
        var method = value.asText().toUpperCase(Locale.ROOT);
        if (METHODS.contains(method)) {
            return method;
        }
        throw value.place().refuse("'%s' is no method of a route".formatted(value.asText()));
    }

    private Route.Access access(Fields auth) {
        var name = auth.find("Authorizer").or(() -> api.fields("Auth").find("DefaultAuthorizer"));
        if (name.isEmpty() || name.get().asText().equals("NONE")) {
            return new Route.Access.Open();
        }
        var authorizer = authorizers.get(name.get().asText());
        if (authorizer == null) {
            throw name.get()
                    .place()
                    .refuse("the API has no authorizer '%s'"
                            .formatted(name.get().asText()));
        }
        var scopes =
                auth.find("AuthorizationScopes").isPresent() ? auth.texts("AuthorizationScopes") : authorizer.scopes();
        return new Route.Access.Jwt(authorizer.header(), authorizer.issuer(), authorizer.audience(), scopes);
    }

    private Route.Throttle throttle(String key, Fields event) {
        var settings = event.fields("RouteSettings")
                .over(api.fields("RouteSettings").fields(key).over(api.fields("DefaultRouteSettings")));
        if (settings.find("ThrottlingRateLimit").isEmpty()) {
            return Route.Throttle.NONE;
        }
        double rate = settings.decimal("ThrottlingRateLimit", 0);
        return new Route.Throttle(rate, settings.number("ThrottlingBurstLimit", (int) Math.ceil(rate), 0, 1_000_000));
    }

    private static HttpApi.Cors cors(Value configuration) {
        if (configuration instanceof Value.Text(var _, var all)) {
            var any = List.of("*");
            return Boolean.parseBoolean(all)
                    ? new HttpApi.Cors(any, List.of(), List.of(), List.of(), 0, false)
                    : HttpApi.Cors.NONE;
        }
        var cors = configuration.asFields();
        CORS.check(configuration, "a CorsConfiguration");
        return new HttpApi.Cors(
                cors.texts("AllowOrigins"),
                cors.texts("AllowMethods"),
                cors.texts("AllowHeaders"),
                cors.texts("ExposeHeaders"),
                cors.number("MaxAge", 0, -1, 86_400),
                cors.flag("AllowCredentials"));
    }
}
