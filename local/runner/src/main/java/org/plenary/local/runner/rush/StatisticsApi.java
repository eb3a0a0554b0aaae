package org.plenary.local.runner.rush;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.plenary.local.runner.CommandFailed;

/** An event's counts as its organiser is told them. */
final class StatisticsApi {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final Http.Bearer organiser;
    private final URI headline;
    private final URI countries;
    private String etag = "";
    private long total;

    /** @param uri of the event's statistics, which those by country stand below */
    StatisticsApi(Http.Bearer organiser, URI uri) {
        this.organiser = organiser;
        this.headline = uri;
        this.countries = URI.create(uri + "/countries");
    }

    /** A system that does not count fails at once, and not when everybody has signed up. */
    void require() throws IOException, InterruptedException {
        var answer = organiser.get(countries, "");
        if (answer.status() != OK) {
            throw new CommandFailed("%s answered %d %s".formatted(countries, answer.status(), answer.problem()));
        }
    }

    /** How many are counted now, asked the cheap way: by one caller at a time. Nothing where it was not answered. */
    OptionalLong total() throws IOException, InterruptedException {
        var answer = organiser.get(countries, etag);
        if (answer.status() == OK) {
            etag = answer.etag();
            total = answer.body().path("total").asLong();
        }
        return answer.status() == OK || answer.status() == NOT_MODIFIED ? OptionalLong.of(total) : OptionalLong.empty();
    }

    /** Nothing where it was not answered. */
    Optional<Counts> counts() throws IOException, InterruptedException {
        var byCountry = organiser.get(countries, "");
        var all = organiser.get(headline, "");
        return byCountry.status() == OK && all.status() == OK
                ? Optional.of(counts(byCountry.body(), all.body()))
                : Optional.empty();
    }

    private static Counts counts(JsonNode byCountry, JsonNode all) {
        var live = new TreeMap<Group, Long>();
        for (var country : byCountry.path("countries")) {
            var code = country.path("alpha2").asText();
            live.put(new Group(code, Phase.LIVE), country.path("live").asLong());
            live.put(new Group(code, Phase.LIBRARY), country.path("library").asLong());
        }
        return new Counts(live, all.path("cancelled").asLong());
    }
}
