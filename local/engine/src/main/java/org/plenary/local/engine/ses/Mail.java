package org.plenary.local.engine.ses;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * One mail that SES was asked to send.
 *
 * @param number its place in the order of sending, from 0 without gaps
 * @param to every recipient as written, copies included
 * @param text empty where the mail has none
 * @param html empty where the mail has none
 * @param options what else the request said (headers, tags, configuration set), as it said it
 */
public record Mail(
        long number,
        String id,
        String from,
        List<String> to,
        String subject,
        String text,
        String html,
        JsonNode options,
        Instant sentAt) {

    public Mail {
        to = List.copyOf(to);
    }

    /** The web addresses in it, each once, the text's before the HTML's. */
    public List<String> links() {
        return Links.of(text, html);
    }
}
