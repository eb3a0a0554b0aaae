package org.plenary.functions.events;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;

/** The Lambda function: hands each HTTP request to the controller of its route. */
public final class EventsHandler extends APIGatewayV2HTTPEventFunction {
    public EventsHandler() {}

    EventsHandler(ApplicationContext context) {
        super(context);
    }
}
