package org.plenary.functions.statistics.query;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * An answer that is not rendered yet, and may not have to be.
 *
 * @param name what a file of it is called
 * @param state what it follows from besides the subject, the language and the form: its text tells all of it
 * @param view renders it, with names in this language
 */
record Told(
        Subject subject, String name, Optional<Instant> asOf, Object state, Function<Locale, ? extends View> view) {}
