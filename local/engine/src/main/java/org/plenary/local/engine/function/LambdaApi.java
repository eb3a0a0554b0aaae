package org.plenary.local.engine.function;

import java.util.Set;
import org.plenary.local.engine.overlay.SdkCall;
import org.plenary.local.engine.overlay.Surroundings;

/** What a function shares with the engine: the JDK, what Lambda's runtime itself brings, and the two interfaces of the overlay. */
final class LambdaApi extends ClassLoader {

    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.";
    private static final Set<String> OVERLAY = Set.of(Surroundings.class.getName(), SdkCall.class.getName());

    LambdaApi() {
        super("lambda-api", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        boolean ofRuntime = name.startsWith(RUNTIME) && !name.startsWith(RUNTIME + "events.");
        if (ofRuntime || OVERLAY.contains(name)) {
            return LambdaApi.class.getClassLoader().loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
