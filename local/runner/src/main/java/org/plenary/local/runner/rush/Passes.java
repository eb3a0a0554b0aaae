package org.plenary.local.runner.rush;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.plenary.local.runner.rush.population.Person;

/** The passes that people have: from the links in their mails. */
final class Passes {

    private static final String LINK = "/me#";

    private final Http http;
    private final URI inbox;

    Passes(Http http, URI inbox) {
        this.http = http;
        this.inbox = inbox;
    }

    /** The one of the person's newest mail; nothing without a mail, or where its link is no pass's. */
    Optional<String> newest(Person person) throws IOException, InterruptedException {
        var to = URLEncoder.encode(person.email(), StandardCharsets.UTF_8);
        var mails = http.get(URI.create("%s?limit=1&to=%s".formatted(inbox, to)))
                .body()
                .path("messages");
        return StreamSupport.stream(mails.path(0).path("links").spliterator(), false)
                .map(JsonNode::asText)
                .filter(link -> link.contains(LINK))
                .map(link -> link.substring(link.indexOf(LINK) + LINK.length()))
                .findFirst();
    }
}
