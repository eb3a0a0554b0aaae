package org.plenary.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives a controller the {@link Wish} that a request's headers tell. */
@Singleton
final class WishBinder implements TypedRequestArgumentBinder<Wish> {
    @Override
    public Argument<Wish> argumentType() {
        return Argument.of(Wish.class);
    }

    @Override
    public BindingResult<Wish> bind(ArgumentConversionContext<Wish> context, HttpRequest<?> request) {
        var wish = new Wish(
                header(request, HttpHeaders.ACCEPT),
                header(request, HttpHeaders.ACCEPT_LANGUAGE),
                header(request, HttpHeaders.IF_NONE_MATCH));
        return () -> Optional.of(wish);
    }

    private static String header(HttpRequest<?> request, String name) {
        return String.join(",", request.getHeaders().getAll(name));
    }
}
