package org.example.library;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.MessageTag;

/** Writes to a reader of the library, and asks to be told if the letter does not arrive. */
public final class LetterHandler implements RequestHandler<Map<String, Object>, String> {

    private final ApplicationContext context = ApplicationContext.builder().start();
    private final SesV2Client ses =
            SesV2Client.builder().httpClient(UrlConnectionHttpClient.create()).build();

    @Override
    public String handleRequest(Map<String, Object> event, Context lambda) {
        var reader = ((Map<?, ?>) event.get("pathParameters")).get("reader").toString();
        return ses.sendEmail(mail -> mail.fromEmailAddress("desk@library.example.org")
                        .destination(to -> to.toAddresses(reader + "@example.org"))
                        .configurationSetName(context.getRequiredProperty("letters.set", String.class))
                        .emailTags(MessageTag.builder()
                                .name("reader")
                                .value(reader)
                                .build())
                        .content(content -> content.simple(letter -> letter.subject(s -> s.data("Your loan"))
                                .body(body -> body.text(text -> text.data("It is due."))))))
                .messageId();
    }
}
