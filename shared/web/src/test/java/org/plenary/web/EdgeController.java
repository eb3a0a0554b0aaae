package org.plenary.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import org.plenary.web.RecordReaderTest.Fee;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Routes that do nothing but show what the edge lets through. */
@Controller("/edge")
final class EdgeController {

    @Post("/fees")
    HttpResponse<?> fee(@JsonBody Fee fee) {
        return HttpResponse.ok(Map.of("amount", fee.amount()));
    }

    @Get("/organisations/{organisationId}")
    HttpResponse<?> organisation(String organisationId, Caller caller) {
        return caller.reading(organisationId, found -> HttpResponse.ok(Map.of("organisationId", found.value())));
    }

    @SuppressWarnings("DoNotCallSuggester") // called by requests only
    @Get("/bug")
    HttpResponse<?> bug() {
        throw new IllegalStateException("a secret of ours");
    }

    @SuppressWarnings("DoNotCallSuggester") // called by requests only
    @Get("/outage")
    HttpResponse<?> outage() {
        throw SdkClientException.create("a secret of ours");
    }
}
