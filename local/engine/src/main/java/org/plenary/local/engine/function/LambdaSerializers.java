package org.plenary.local.engine.function;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.util.SerializeUtil;
import java.util.Map;

/**
 * Lambda's serializers of its own events. They remember the first class of a name that they meet, for on Lambda a JVM has one
 * function; of a second function's events they would leave out whatever is not named as its getter.
 */
final class LambdaSerializers {

    private LambdaSerializers() {}

    static boolean know(Class<?> event) {
        return LambdaEventSerializers.isLambdaSupportedEvent(event.getName());
    }

    /** The serializer for a function's class of an event, with all classes below it from the same loader. */
    static synchronized PojoSerializer<Object> of(Class<?> event, ClassLoader loader) {
        forgetOtherFunctions();
        @SuppressWarnings("unchecked") // A serializer of events is only given events of its class.
        var serializer = (PojoSerializer<Object>) LambdaEventSerializers.serializerFor(event, loader);
        return serializer;
    }

    private static void forgetOtherFunctions() {
        try {
            var remembered = SerializeUtil.class.getDeclaredField("cachedClasses");
            remembered.setAccessible(true);
            ((Map<?, ?>) remembered.get(null)).clear();
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("Lambda's serializers are not those that this was written for", changed);
        }
    }
}
