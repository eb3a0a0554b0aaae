package org.plenary.functions.signup;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;

/** The Lambda function: hands each HTTP request to the controller of its route. */
public final class SignupHandler extends APIGatewayV2HTTPEventFunction {
    public SignupHandler() {}

    SignupHandler(ApplicationContext context) {
        super(context);
    }
}
