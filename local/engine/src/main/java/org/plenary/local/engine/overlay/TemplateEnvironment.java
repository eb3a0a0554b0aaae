package org.plenary.local.engine.overlay;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.util.HashMap;

/** Gives a function's context the template's environment variables, above those of the process. */
public final class TemplateEnvironment implements ApplicationContextConfigurer {

    @Override
    public void configure(ApplicationContextBuilder builder) {
        var surroundings = (Surroundings) getClass().getClassLoader();
        var variables = new HashMap<String, Object>(surroundings.environment());
        builder.propertySources(PropertySource.of(
                "template",
                variables,
                PropertyConvention.ENVIRONMENT_VARIABLE,
                PropertySource.Origin.of("template.yaml")));
    }
}
