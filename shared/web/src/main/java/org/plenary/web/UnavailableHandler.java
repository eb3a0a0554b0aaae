package org.plenary.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.plenary.domain.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what a use case could not get done for now. */
@Singleton
final class UnavailableHandler implements ExceptionHandler<Unavailable, HttpResponse<Problem>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnavailableHandler.class);

    @Override
    @SuppressWarnings("rawtypes") // the interface's own signature
    public HttpResponse<Problem> handle(HttpRequest request, Unavailable unavailable) {
        LOG.error("a request was not served", unavailable);
        return Problem.answer(ProblemType.UNAVAILABLE, "Please try again in a moment.")
                .header(HttpHeaders.RETRY_AFTER, "1");
    }
}
