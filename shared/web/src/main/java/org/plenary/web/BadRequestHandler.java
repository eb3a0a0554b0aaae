package org.plenary.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers what could not be bound. */
@Singleton
final class BadRequestHandler implements ExceptionHandler<BadRequest, HttpResponse<Problem>> {
    @Override
    @SuppressWarnings("rawtypes") // the interface's own signature
    public HttpResponse<Problem> handle(HttpRequest request, BadRequest refused) {
        return Problem.answer(refused.type(), refused.detail(), refused.errors());
    }
}
