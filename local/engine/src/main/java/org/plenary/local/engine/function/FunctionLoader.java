package org.plenary.local.engine.function;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.plenary.local.engine.overlay.SdkCall;
import org.plenary.local.engine.overlay.Surroundings;

/** The classes of one function, and the engine as they see it. */
final class FunctionLoader extends URLClassLoader implements Surroundings {

    private final String function;
    private final Supplier<Map<String, String>> environment;
    private final Calls calls;

    FunctionLoader(String function, List<URL> classPath, Supplier<Map<String, String>> environment, Calls calls) {
        super(function, classPath.toArray(URL[]::new), new LambdaApi());
        this.function = function;
        this.environment = environment;
        this.calls = calls;
    }

    @Override
    public Map<String, String> environment() {
        return environment.get();
    }

    @Override
    public SdkCall about(String service, String operation, byte[] body) {
        return calls.about(function, service, operation, body);
    }
}
