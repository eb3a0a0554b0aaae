package org.plenary.local.engine.gateway;

import java.util.function.LongSupplier;
import org.plenary.local.engine.template.Route.Throttle;

/** A token bucket: full at the start, a token for each request, refilled at the throttle's rate. */
final class Bucket {

    private static final double NANOS = 1e9;

    private final Throttle throttle;
    private final LongSupplier nanoTime;
    private double tokens;
    private long filledAt;

    Bucket(Throttle throttle, LongSupplier nanoTime) {
        this.throttle = throttle;
        this.nanoTime = nanoTime;
        this.tokens = throttle.burst();
        this.filledAt = nanoTime.getAsLong();
    }

    /** Takes a token, if there is one. */
    synchronized boolean take() {
        long now = nanoTime.getAsLong();
        tokens = Math.min(throttle.burst(), tokens + (now - filledAt) / NANOS * throttle.rate());
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
