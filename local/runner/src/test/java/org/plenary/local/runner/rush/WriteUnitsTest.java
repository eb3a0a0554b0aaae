package org.plenary.local.runner.rush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.plenary.local.runner.rush.StubSystem.Answer;

class WriteUnitsTest {

    private static final String BEFORE = """
            {"functions": {"Signup": {"writeUnits": 2.0, "errors": {}}}}""";
    private static final String AFTER = """
            {"functions": {
              "Signup": {"writeUnits": 15.0, "errors": {"dynamodb:UpdateItem ConditionalCheckFailedException": 3, "ssm:GetParameter Other": 1}},
              "Mail": {"writeUnits": 4.0, "errors": {}}}}""";

    @Test
    void units_are_counted_from_before_to_after_and_refused_conditions_apart() throws Exception {
        var units = read(AFTER).since(read(BEFORE));

        assertThat(units.reported()).containsExactly(entry("Mail", 4.0), entry("Signup", 10.0));
        assertThat(units.refused()).containsExactly(entry("Mail", 0.0), entry("Signup", 3.0));
    }

    private static WriteUnits read(String calls) throws IOException, InterruptedException {
        try (var system = new StubSystem(_ -> new Answer(200, calls));
                var http = new Http()) {
            return WriteUnits.read(http, system.uri());
        }
    }
}
