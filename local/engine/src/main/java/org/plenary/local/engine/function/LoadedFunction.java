package org.plenary.local.engine.function;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.local.engine.mapping.Invocation;
import org.plenary.local.engine.mapping.InvocationResult;
import org.plenary.local.engine.template.FunctionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A function that can be called. Its handler is made at the first call, as on Lambda, and serves any number of calls at a time:
 * what Lambda spreads over several instances meets in one here.
 */
public final class LoadedFunction implements Invocation, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoadedFunction.class);

    private static final Duration WHILE_DEBUGGED = Duration.ofHours(8);

    private final FunctionDefinition definition;
    private final FunctionLoader loader;
    private final Object starting = new Object();
    private volatile @Nullable EventHandler handler;

    private LoadedFunction(FunctionDefinition definition, FunctionLoader loader) {
        this.definition = definition;
        this.loader = loader;
    }

    /**
     * Prepares the function; refused, by its place in the template, where its zip or handler do not exist.
     *
     * @param environment asked for when the function starts
     */
    public static LoadedFunction load(
            FunctionDefinition definition,
            Workspace workspace,
            Supplier<Map<String, String>> environment,
            Calls calls) {
        var classPath = workspace.classPath(definition);
        return new LoadedFunction(
                definition, new FunctionLoader(definition.logicalId(), classPath, environment, calls));
    }

    @Override
    public InvocationResult invoke(byte[] event) {
        try {
            // The timeout does not run while the function starts.
            var started = asFunction(this::started);
            return answer(started, event);
        } catch (ExecutionException failed) {
            return failed(Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed(stopped);
        } catch (Exception | LinkageError failed) {
            return failed(failed);
        }
    }

    private InvocationResult answer(EventHandler started, byte[] event)
            throws ExecutionException, InterruptedException {
        var timeout = Debugger.isAttached() ? WHILE_DEBUGGED : definition.timeout();
        var context = new InvocationContext(
                definition, UUID.randomUUID().toString(), Instant.now().plus(timeout));
        var task = new FutureTask<>(() -> asFunction(() -> started.handle(event, context)));
        Thread.ofVirtual().name(definition.logicalId()).start(task);
        try {
            return new InvocationResult.Answered(task.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            task.cancel(true);
            LOG.error("{} did not answer within {} s", definition.logicalId(), timeout.toSeconds());
            return new InvocationResult.TimedOut();
        }
    }

    private InvocationResult failed(Throwable failure) {
        var cause = failure instanceof InvocationTargetException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        LOG.error("{} failed", definition.logicalId(), cause);
        return new InvocationResult.Failed(cause.getClass().getName(), String.valueOf(cause.getMessage()));
    }

    private EventHandler started() throws ReflectiveOperationException {
        synchronized (starting) {
            var known = handler;
            if (known == null) {
                known = EventHandler.of(loader.loadClass(definition.handler().text()));
                handler = known;
            }
            return known;
        }
    }

    /** Lambda's loader is the thread's: Micronaut and the SDK look there for what the overlay brings. */
    private <T> T asFunction(Callable<T> work) throws Exception {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Ends the handler, where it can be ended, and lets go of its classes. */
    @Override
    public void close() {
        try (loader) {
            var ended = handler;
            if (ended != null) {
                asFunction(() -> {
                    ended.close();
                    return true;
                });
            }
        } catch (Exception broken) {
            LOG.error("{} did not end well", definition.logicalId(), broken);
        }
    }
}
