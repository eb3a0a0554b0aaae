package org.plenary.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/** Answers 503 when AWS did not do what was asked after the SDK's own retries: the same request may pass in a moment. */
@Singleton
final class OutageHandler implements ExceptionHandler<SdkException, HttpResponse<Problem>> {
    private static final Logger LOG = LoggerFactory.getLogger(OutageHandler.class);

    @Override
    @SuppressWarnings("rawtypes") // the interface's own signature
    public HttpResponse<Problem> handle(HttpRequest request, SdkException outage) {
        LOG.error("AWS did not answer as needed", outage);
        return Problem.answer(ProblemType.UNAVAILABLE, "Please try again in a moment.")
                .header(HttpHeaders.RETRY_AFTER, "1");
    }
}
