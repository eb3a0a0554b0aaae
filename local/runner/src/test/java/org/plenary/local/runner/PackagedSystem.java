package org.plenary.local.runner;

import java.util.Map;
import org.plenary.local.engine.Engine;

/** template.yaml with the packaged functions, started once for all scenarios of this JVM on a free port. */
public final class PackagedSystem {
    private static final Engine ENGINE = new LocalSystem(Map.of(), null).start(0);

    private PackagedSystem() {}

    public static Engine engine() {
        return ENGINE;
    }
}
