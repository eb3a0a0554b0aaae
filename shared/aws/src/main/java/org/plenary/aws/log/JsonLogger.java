package org.plenary.aws.log;

import java.io.PrintStream;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Writes what is at least INFO, or at least the level that the system property {@value #LEVEL} names, one line each. */
final class JsonLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    static final String LEVEL = "plenary.log.level";

    private final int least;
    private final transient LogLine line;
    private final transient PrintStream out;

    @SuppressWarnings("SystemOut") // Standard output is the function's log.
    JsonLogger(String name) {
        this(name, Clock.systemUTC(), System.out);
    }

    JsonLogger(String name, Clock clock, PrintStream out) {
        this.name = name;
        this.least = Level.valueOf(System.getProperty(LEVEL, Level.INFO.name())).toInt();
        this.line = new LogLine(clock);
        this.out = out;
    }

    @Override
    public boolean isTraceEnabled() {
        return isEnabled(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return isEnabled(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return isEnabled(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return isEnabled(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return isEnabled(Level.ERROR);
    }

    private boolean isEnabled(Level level) {
        return level.toInt() >= least;
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        var message = MessageFormatter.basicArrayFormat(pattern, arguments);
        // One call, so that lines of several threads do not mix.
        out.println(line.of(level, getName(), message, thrown));
    }
}
