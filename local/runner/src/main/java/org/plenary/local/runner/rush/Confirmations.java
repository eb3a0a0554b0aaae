package org.plenary.local.runner.rush;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.local.runner.CommandFailed;

/** The mails that arrived in the inbox for the people of a rush since it began. */
final class Confirmations {

    private static final int PAGE = 100;

    private final Http http;
    private final URI inbox;
    private final Set<String> addresses;
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    private Confirmations(Http http, URI inbox, Set<String> addresses) {
        this.http = http;
        this.inbox = inbox;
        this.addresses = addresses;
    }

    /** What is in the inbox now is not counted, nor what is to others than these addresses. */
    static Confirmations to(Set<String> addresses, Http http, URI inbox) throws IOException, InterruptedException {
        var confirmations = new Confirmations(http, inbox, addresses);
        confirmations.page("").path("messages").forEach(mail -> confirmations.known.add(id(mail)));
        return confirmations;
    }

    /** Reads what is new: the inbox is newest first, so only up to the first mail that is known. */
    void readNew() throws IOException, InterruptedException {
        var arrived = new HashMap<String, String>();
        for (var next = Optional.of(""); next.isPresent(); ) {
            next = readPage(page(next.get()), arrived);
        }
        known.addAll(arrived.keySet());
        arrived.values().stream()
                .filter(addresses::contains)
                .forEach(address -> byAddress.merge(address, 1, Integer::sum));
    }

    /** Where the page goes on, unless what follows is known already. */
    private Optional<String> readPage(JsonNode page, Map<String, String> arrived) {
        for (var mail : page.path("messages")) {
            if (known.contains(id(mail))) {
                return Optional.empty();
            }
            arrived.put(id(mail), mail.path("to").asText().toLowerCase(Locale.ROOT));
        }
        return Optional.of(page.path("next").asText()).filter(next -> !next.isEmpty());
    }

    int mails() {
        return byAddress.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of these addresses got exactly as many mails as they were owed. */
    long settled(Map<String, Integer> owed) {
        return owed.entrySet().stream()
                .filter(address -> address.getValue().equals(byAddress.get(address.getKey())))
                .count();
    }

    private JsonNode page(String next) throws IOException, InterruptedException {
        var query = next.isEmpty() ? "" : "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        var answer = http.get(URI.create(inbox + "?limit=" + PAGE + query));
        if (answer.status() != 200) {
            throw new CommandFailed("%s answered %d".formatted(inbox, answer.status()));
        }
        return answer.body();
    }

    private static String id(JsonNode mail) {
        return mail.path("id").asText();
    }
}
