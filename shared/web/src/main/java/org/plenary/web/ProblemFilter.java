package org.plenary.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Writes into every problem where it happened. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ProblemFilter {
    @ResponseFilter
    void sayWhere(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getBody(Problem.class).ifPresent(problem -> response.body(problem.at(request.getPath())));
    }
}
