package org.plenary.local.engine.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.local.engine.template.Route;

/**
 * Finds the route of a request: full matches before greedy ones before {@code $default}, and of several the most specific.
 * Source: API Gateway Developer Guide, "Routing API requests" of HTTP APIs.
 */
final class RouteTable {

    /** A route and what its path's variables stand for, decoded. */
    record Match(Route route, Map<String, String> pathParameters) {}

    private final List<Route> mostSpecificFirst;

    RouteTable(List<Route> routes) {
        mostSpecificFirst = routes.stream()
                .sorted(Comparator.comparing(RouteTable::rank)
                        .thenComparing(route -> route.method().equals("ANY")))
                .toList();
    }

    Optional<Match> find(String method, String path) {
        return mostSpecificFirst.stream()
                .filter(route -> route.method().equals("ANY") || route.method().equals(method))
                .flatMap(route -> match(route, path).stream())
                .findFirst();
    }

    /** Sorts literals before variables, segment by segment, before the greedy variable, before {@code $default}. */
    private static String rank(Route route) {
        if (route.path().equals(Route.DEFAULT)) {
            return "3";
        }
        var ranks = new StringBuilder(route.path().endsWith("+}") ? "2" : "1");
        for (var segment : segments(route.path())) {
            ranks.append(letter(segment));
        }
        // Of two greedy paths the longer one: its greedy variable comes later.
        return ranks.toString();
    }

    private static char letter(String segment) {
        if (segment.endsWith("+}")) {
            return 'c';
        }
        return segment.startsWith("{") ? 'b' : 'a';
    }

    private static Optional<Match> match(Route route, String path) {
        var parameters = new LinkedHashMap<String, String>();
        if (route.path().equals(Route.DEFAULT)) {
            return Optional.of(new Match(route, parameters));
        }
        var wanted = segments(route.path());
        var given = segments(path);
        for (int i = 0; i < wanted.size(); i++) {
            var segment = wanted.get(i);
            if (i >= given.size() || (given.get(i).isEmpty() && segment.startsWith("{"))) {
                return Optional.empty();
            }
            if (segment.endsWith("+}")) {
                var rest = String.join("/", given.subList(i, given.size()));
                parameters.put(segment.substring(1, segment.length() - 2), decoded(rest));
                return Optional.of(new Match(route, parameters));
            }
            if (segment.startsWith("{")) {
                parameters.put(segment.substring(1, segment.length() - 1), decoded(given.get(i)));
            } else if (!segment.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return wanted.size() == given.size() ? Optional.of(new Match(route, parameters)) : Optional.empty();
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static String decoded(String segment) {
        try {
            // In a path a plus is a plus.
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return segment;
        }
    }
}
