package org.plenary.functions.notices;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Gives a handler's context the environment that the template declares for its function. Public for the service loader only. */
public final class TemplateSettings implements ApplicationContextConfigurer {
    static final AtomicReference<Map<String, String>> ENVIRONMENT = new AtomicReference<>(Map.of());

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of(
                "template",
                new HashMap<String, Object>(ENVIRONMENT.get()),
                PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                PropertySource.Origin.of("template.yaml")));
    }
}
