package org.plenary.web;

import io.micronaut.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.InvalidValue.Refusal;
import org.plenary.web.Problem.Refused;

/** How many entries of a list an answer holds: {@code ?limit=}, 1 to 100, 50 unless said. */
public final class PageLimit {
    private static final int STANDARD = 50;
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]?|100");

    private PageLimit() {}

    /** The limit; {@link InvalidValue} of the field {@code limit} when it is none. */
    public static int of(@Nullable String limit) {
        if (limit == null) {
            return STANDARD;
        }
        if (!FORM.matcher(limit).matches()) {
            throw new InvalidValue(List.of(new Refusal("limit", "must be a number from 1 to 100")));
        }
        return Integer.parseInt(limit);
    }

    /** The answer to a limit, or a cursor, that is none. */
    public static HttpResponse<?> refused(InvalidValue invalid) {
        var errors = invalid.refusals().stream()
                .map(refusal ->
                        Refused.parameter(refusal.field().isEmpty() ? "next" : refusal.field(), refusal.reason()))
                .toList();
        return Problem.answer(ProblemType.INVALID_QUERY, "The list cannot be read like this.", errors);
    }
}
