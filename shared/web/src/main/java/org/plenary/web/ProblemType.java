package org.plenary.web;

import io.micronaut.http.HttpStatus;
import java.util.Locale;

/** What can go wrong between us and a client: the headings of docs/problems.md, by their anchors there. */
public enum ProblemType {
    MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body is not JSON"),
    WRONG_TYPE(HttpStatus.BAD_REQUEST, "A field has the wrong JSON type"),
    UNKNOWN_FIELD(HttpStatus.BAD_REQUEST, "A field is not known"),
    INVALID_QUERY(HttpStatus.BAD_REQUEST, "A query parameter is not valid"),
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    PASS_MISSING(HttpStatus.UNAUTHORIZED, "A pass is needed"),
    PASS_REFUSED(HttpStatus.UNAUTHORIZED, "The pass does not open this"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed"),
    CHALLENGE_REFUSED(HttpStatus.FORBIDDEN, "The challenge is not solved"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
    EVENT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such event"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not allowed here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "There is no answer in an accepted form"),
    REGISTRATION_NOT_OPEN(HttpStatus.CONFLICT, "Registration has not opened yet"),
    REGISTRATION_CLOSED(HttpStatus.CONFLICT, "Registration is closed"),
    EVENT_CANCELLED(HttpStatus.CONFLICT, "The event is cancelled"),
    EVENT_TAKEN(HttpStatus.CONFLICT, "The event id is taken"),
    CONVERSION_REQUIRED(HttpStatus.CONFLICT, "A paid event becomes free by a conversion only"),
    STATE_GOES_BACK(HttpStatus.CONFLICT, "An event's state does not go back"),
    NOT_A_DRAFT(HttpStatus.CONFLICT, "Only a draft can be deleted"),
    REGISTRATION_CANCELLED(HttpStatus.CONFLICT, "The registration is cancelled"),
    ADDRESS_TAKEN(HttpStatus.CONFLICT, "The address has another registration"),
    VERSION_MISMATCH(HttpStatus.PRECONDITION_FAILED, "The event has changed since"),
    BODY_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json"),
    INVALID_VALUES(HttpStatus.UNPROCESSABLE_ENTITY, "Some values are not valid"),
    TOO_MANY_SIGNUPS(HttpStatus.TOO_MANY_REQUESTS, "Too many signups from this network"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Something we need does not answer");

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    /** The heading's anchor in docs/problems.md. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
