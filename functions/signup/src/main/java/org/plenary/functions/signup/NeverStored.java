package org.plenary.functions.signup;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Forbids browsers and proxies to keep what this function answers: it is about one person, or for one moment. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class NeverStored {
    @ResponseFilter
    void forbidStoring(MutableHttpResponse<?> response) {
        response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
