package org.plenary.local.engine.overlay;

import java.util.Map;

/** What the engine is to a function; the function's class loader implements it. Only types of the JDK cross over. */
public interface Surroundings {

    /** The environment variables that the template gives to the function. */
    Map<String, String> environment();

    /**
     * A call of the SDK that is about to be made.
     *
     * @param service and {@code operation} in the SDK's own words, {@code DynamoDb} and {@code PutItem}
     */
    SdkCall about(String service, String operation, byte[] body);
}
