package org.plenary.web;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.bind.binders.AnnotatedRequestArgumentBinder;
import io.micronaut.servlet.http.ServletHttpRequest;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a body once, strictly: media type, size, JSON, and then each value by the domain's own rule. */
@Singleton
final class JsonBodyBinder implements AnnotatedRequestArgumentBinder<JsonBody, Object> {
    @Override
    public Class<JsonBody> getAnnotationType() {
        return JsonBody.class;
    }

    @Override
    public BindingResult<Object> bind(ArgumentConversionContext<Object> context, HttpRequest<?> request) {
        var isJson = request.getContentType().filter(type -> type.matches(MediaType.APPLICATION_JSON_TYPE));
        if (isJson.isEmpty()) {
            throw new BadRequest(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send Content-Type: application/json.", List.of());
        }
        var type = context.getArgument().getType().asSubclass(Record.class);
        var record = new RecordReader().read(json(bytes(request)), type);
        return () -> Optional.of(record);
    }

    private static byte[] bytes(HttpRequest<?> request) {
        var bytes = body((APIGatewayV2HTTPEvent) ((ServletHttpRequest<?, ?>) request).getNativeRequest());
        if (bytes.length > JsonBody.MAXIMUM_BYTES) {
            throw new BadRequest(
                    ProblemType.BODY_TOO_LARGE, "At most " + JsonBody.MAXIMUM_BYTES + " bytes.", List.of());
        }
        return bytes;
    }

    // Not the framework's stream: it writes the text in the charset that the client named, and what that has no letter
    // for becomes a question mark. JSON is UTF-8, and a charset means nothing to it (RFC 8259, sections 8.1 and 11).
    private static byte[] body(APIGatewayV2HTTPEvent event) {
        var body = event.getBody() == null ? "" : event.getBody();
        return event.getIsBase64Encoded() ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Object json(byte[] body) {
        try {
            return Json.parse(new ByteArrayInputStream(body));
        } catch (StreamConstraintsException _) {
            throw new BadRequest(
                    ProblemType.MALFORMED_JSON, "It is nested too deep, or a number is too long.", List.of());
        } catch (JsonProcessingException malformed) {
            // Where, but not what: the parser's message repeats the text, and a proxy's log may keep our answer.
            var where = malformed.getLocation();
            var detail = where == null
                    ? "It ends too early."
                    : "It stops being JSON at line " + where.getLineNr() + ", column " + where.getColumnNr() + ".";
            throw new BadRequest(ProblemType.MALFORMED_JSON, detail, List.of());
        } catch (IOException _) {
            throw new BadRequest(ProblemType.MALFORMED_JSON, "It is not UTF-8.", List.of());
        }
    }
}
