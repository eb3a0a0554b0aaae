package org.plenary.functions.statistics.query;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;

/** The Lambda function that tells the counts: hands each HTTP request to the controller of its route. */
public final class StatisticsHandler extends APIGatewayV2HTTPEventFunction {
    public StatisticsHandler() {}

    StatisticsHandler(ApplicationContext context) {
        super(context);
    }
}
