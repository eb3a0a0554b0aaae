package org.plenary.local.engine.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.plenary.local.engine.mapping.ScheduleMapping;

/** Reads the schedules that call functions: EventBridge's rates, no cron expressions. */
final class ScheduleReader {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Of 1 EventBridge takes the singular only, of more the plural only. */
    private static final Pattern RATE =
            Pattern.compile("rate\\((?:(1) (minute|hour|day)|([2-9]|[1-9][0-9]{1,5}) (minute|hour|day)s)\\)");

    private static final Map<String, ChronoUnit> UNITS =
            Map.of("minute", ChronoUnit.MINUTES, "hour", ChronoUnit.HOURS, "day", ChronoUnit.DAYS);

    private ScheduleReader() {}

    static ScheduleMapping read(FunctionEvent event) {
        var properties = event.properties();
        return new ScheduleMapping(
                event.function(),
                rate(properties.get("Schedule")),
                properties.find("Input").map(ScheduleReader::json).orElse(""));
    }

    private static Duration rate(Value expression) {
        var rate = RATE.matcher(expression.asText());
        if (!rate.matches()) {
            throw expression
                    .place()
                    .refuse("'%s' does not run here: a schedule is rate(1 hour) or rate(5 minutes) or of days"
                            .formatted(expression.asText()));
        }
        boolean single = rate.group(1) != null;
        var number = Long.parseLong(rate.group(single ? 1 : 3));
        var unit = UNITS.getOrDefault(rate.group(single ? 2 : 4), ChronoUnit.DAYS);
        return Duration.of(number, unit);
    }

    private static String json(Value input) {
        try {
            JSON.readTree(input.asText());
            return input.asText();
        } catch (JsonProcessingException broken) {
            throw input.place().refuse("is no JSON: " + broken.getOriginalMessage());
        }
    }
}
