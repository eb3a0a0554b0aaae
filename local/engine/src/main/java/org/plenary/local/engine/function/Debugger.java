package org.plenary.local.engine.function;

import java.lang.management.ManagementFactory;

/** Whether somebody may be standing at a breakpoint: then no timeout runs. */
public final class Debugger {

    private static final boolean ATTACHED = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .anyMatch(argument -> argument.contains("jdwp"));

    private Debugger() {}

    public static boolean isAttached() {
        return ATTACHED;
    }
}
