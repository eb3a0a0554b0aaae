package org.plenary.web;

import io.micronaut.core.bind.annotation.Bindable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller's parameter that is the request's JSON body: a record whose components have the domain's own types.
 * The controller sees it only when every value of it is valid; otherwise the client is told all that is wrong at once.
 */
@Documented
@Bindable
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface JsonBody {
    /** The largest body that is read, in bytes, inclusive. */
    int MAXIMUM_BYTES = 32 * 1024;
}
