package org.plenary.functions.signup;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.servlet.http.ServletHttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.plenary.domain.network.Network;

/** Gives a controller the {@link Network} that API Gateway took the request from; a header like X-Forwarded-For is anybody's to write. */
@Singleton
final class NetworkBinder implements TypedRequestArgumentBinder<Network> {
    @Override
    public Argument<Network> argumentType() {
        return Argument.of(Network.class);
    }

    @Override
    public BindingResult<Network> bind(ArgumentConversionContext<Network> context, HttpRequest<?> request) {
        var event = (APIGatewayV2HTTPEvent) ((ServletHttpRequest<?, ?>) request).getNativeRequest();
        var address = Optional.ofNullable(event.getRequestContext().getHttp().getSourceIp());
        return () -> Optional.of(Network.of(address.orElse("")));
    }
}
