package org.plenary.local.runner.rush;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plenary.local.runner.CommandFailed;

/**
 * The write units that functions have used so far, by logical id: what DynamoDB reported of their real calls.
 *
 * @param refused one for each refused condition; DynamoDB charges it and reports none
 */
record WriteUnits(SortedMap<String, Double> reported, SortedMap<String, Double> refused) {

    private static final String REFUSED = " ConditionalCheckFailedException";

    static WriteUnits read(Http http, URI calls) throws IOException, InterruptedException {
        var answer = http.get(calls);
        if (answer.status() != 200) {
            throw new CommandFailed("%s answered %d".formatted(calls, answer.status()));
        }
        var reported = new TreeMap<String, Double>();
        var refused = new TreeMap<String, Double>();
        answer.body().path("functions").properties().forEach(function -> {
            double refusals = refusals(function.getValue().path("errors"));
            refused.put(function.getKey(), refusals);
            reported.put(
                    function.getKey(), function.getValue().path("writeUnits").asDouble() - refusals);
        });
        return new WriteUnits(reported, refused);
    }

    /** What was used since then. */
    WriteUnits since(WriteUnits before) {
        return new WriteUnits(difference(reported, before.reported), difference(refused, before.refused));
    }

    // The engine adds one unit for each of them to what DynamoDB reported.
    private static double refusals(JsonNode errors) {
        return errors.properties().stream()
                .filter(error -> error.getKey().endsWith(REFUSED))
                .mapToDouble(error -> error.getValue().asDouble())
                .sum();
    }

    private static SortedMap<String, Double> difference(Map<String, Double> after, Map<String, Double> before) {
        var difference = new TreeMap<String, Double>();
        after.forEach((function, units) -> difference.put(function, units - before.getOrDefault(function, 0.0)));
        return difference;
    }
}
