package org.plenary.local.engine.function;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/** What a handler writes to Lambda's logger, under the function's logical id. */
record FunctionLog(String function) implements LambdaLogger {

    @Override
    public void log(String message) {
        LoggerFactory.getLogger(function).info("{}", message.stripTrailing());
    }

    @Override
    public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
    }
}
