package org.plenary.web;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.servlet.http.ServletHttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Gives a controller the {@link Caller}; a request that passed no authorizer has one without any group. */
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {
    private final String groupsClaim;

    CallerBinder(@Value("${groups.claim:`cognito:groups`}") String groupsClaim) {
        this.groupsClaim = groupsClaim;
    }

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        var caller = Caller.withGroups(claims(request).getOrDefault(groupsClaim, ""));
        return () -> Optional.of(caller);
    }

    private static Map<String, String> claims(HttpRequest<?> request) {
        return ((ServletHttpRequest<?, ?>) request).getNativeRequest() instanceof APIGatewayV2HTTPEvent event
                        && event.getRequestContext() != null
                        && event.getRequestContext().getAuthorizer() != null
                        && event.getRequestContext().getAuthorizer().getJwt() != null
                ? event.getRequestContext().getAuthorizer().getJwt().getClaims()
                : Map.of();
    }
}
