package org.plenary.functions.registrations;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;

/** The Lambda function: hands each HTTP request to the controller of its route. */
public final class RegistrationsHandler extends APIGatewayV2HTTPEventFunction {
    public RegistrationsHandler() {}

    RegistrationsHandler(ApplicationContext context) {
        super(context);
    }
}
