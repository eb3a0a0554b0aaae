package org.plenary.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem document.
 *
 * @param type a heading of docs/problems.md
 * @param instance the path that was asked for; filled in by {@link ProblemFilter}
 * @param errors every refused value, where values were refused
 */
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable List<Refused> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One refused value: {@code pointer} is the JSON pointer of a body's field ({@code #/email}),
     * {@code parameter} the name of a path or query parameter; exactly one of them is there.
     */
    @Serdeable
    public record Refused(
            @Nullable String pointer, @Nullable String parameter, String detail) {
        public static Refused field(String pointer, String detail) {
            return new Refused(pointer, null, detail);
        }

        public static Refused parameter(String name, String detail) {
            return new Refused(null, name, detail);
        }
    }

    /** The answer for this problem, its {@code detail} one sentence about this case. */
    public static MutableHttpResponse<Problem> answer(ProblemType type, String detail) {
        return answer(type, detail, List.of());
    }

    /** The answer for this problem, naming every refused value. */
    public static MutableHttpResponse<Problem> answer(ProblemType type, String detail, List<Refused> errors) {
        var problem = new Problem(
                "/docs/problems#" + type.slug(),
                type.title(),
                type.status().getCode(),
                detail,
                null,
                errors.isEmpty() ? null : errors);
        return HttpResponse.<Problem>status(type.status()).body(problem).contentType(MEDIA_TYPE);
    }

    Problem at(String path) {
        return new Problem(type, title, status, detail, path, errors);
    }
}
