package org.plenary.web;

import java.util.List;
import org.plenary.web.Problem.Refused;

/** A body or parameter that no controller should see: thrown while binding, answered by {@link BadRequestHandler}. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final String detail;
    private final transient List<Refused> errors;

    BadRequest(ProblemType type, String detail, List<Refused> errors) {
        super(type.slug());
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    ProblemType type() {
        return type;
    }

    String detail() {
        return detail;
    }

    List<Refused> errors() {
        return errors;
    }
}
