package org.plenary.local.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started so far; stopped in the opposite order, each whether or not the others stop well. */
final class Running implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T one) {
        started.push(one);
        return one;
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            close(started.pop());
        }
    }

    private static void close(AutoCloseable one) {
        try (one) {
            LOG.debug("Stopping {}", one);
        } catch (Exception broken) {
            // Whatever it is, the next one has to be stopped too.
            LOG.warn("{} did not stop well", one, broken);
        }
    }
}
