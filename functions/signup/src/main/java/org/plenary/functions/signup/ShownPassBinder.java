package org.plenary.functions.signup;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.registration.PassVerifier;

/** Gives a controller the {@link ShownPass} of {@code Authorization: Bearer}. */
@Singleton
final class ShownPassBinder implements TypedRequestArgumentBinder<ShownPass> {
    private static final String BEARER = "Bearer ";

    private final PassVerifier passes;

    ShownPassBinder(PassVerifier passes) {
        this.passes = passes;
    }

    @Override
    public Argument<ShownPass> argumentType() {
        return Argument.of(ShownPass.class);
    }

    @Override
    public BindingResult<ShownPass> bind(ArgumentConversionContext<ShownPass> context, HttpRequest<?> request) {
        var shown = shown(request.getHeaders().get(HttpHeaders.AUTHORIZATION));
        return () -> Optional.of(shown);
    }

    private ShownPass shown(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return new ShownPass.None();
        }
        return passes.verify(authorization.substring(BEARER.length()).strip())
                .<ShownPass>map(ShownPass.Signed::new)
                .orElseGet(ShownPass.NotOurs::new);
    }
}
