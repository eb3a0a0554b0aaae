package org.plenary.functions.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.Conferences.details;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.EventState;
import org.plenary.testkit.HttpSample;

/** Ten thousand bodies, none of them right: at least half of them for one field only. */
final class GeneratedSignupsTest {
    private static final int BODIES = 10_000;
    private static final long SEED = 20270514;
    private static final HttpSample SIGN_UP = HttpSample.of("signup/sign-up.json");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> FIELDS =
            List.of("name", "email", "company", "country", "city", "relationship", "language");

    private final Random random = new Random(SEED);

    @Test
    void of_ten_thousand_wrong_bodies_none_is_accepted_and_none_is_an_error_of_ours() throws Exception {
        var function = new SignupFunction();
        var event = function.given("generated", details(EventState.PUBLISHED));
        int wrongInOneField = 0;
        for (int i = 0; i < BODIES; i++) {
            boolean oneField = random.nextInt(10) < 7;
            wrongInOneField += oneField ? 1 : 0;
            var body = oneField ? wrongInOneField() : random.nextBoolean() ? wrongInSome() : noJson();
            var reply = function.send(event.id(), SIGN_UP.body(body));

            assertThat(reply.status()).as("seed %d, body %d: %s", SEED, i, body).isBetween(400, 499);
            assertThat(reply.problem())
                    .as(body)
                    .isIn("invalid-values", "wrong-type", "unknown-field", "malformed-json");
        }
        assertThat(wrongInOneField).isGreaterThan(BODIES / 2);
    }

    private String wrongInOneField() throws Exception {
        var body = valid();
        var field = FIELDS.get(random.nextInt(FIELDS.size()));
        body.set(field, wrong(field));
        return body.toString();
    }

    private String wrongInSome() throws Exception {
        var body = valid();
        FIELDS.stream().filter(_ -> random.nextBoolean()).forEach(field -> body.set(field, wrong(field)));
        body.set("x" + random.nextInt(9), wrong("name"));
        return body.toString();
    }

    private String noJson() throws Exception {
        var text = valid().toString();
        return text.substring(0, random.nextInt(text.length() - 1));
    }

    private static ObjectNode valid() throws Exception {
        return (ObjectNode) new JsonMapper().readTree("""
                        {"name": "Amina Okafor", "email": "amina@example.org", "company": "Example Railways", "country": "NG",
                         "city": "Lagos", "relationship": "CUSTOMER", "language": "en"}
                        """);
    }

    private JsonNode wrong(String field) {
        return switch (random.nextInt(6)) {
            case 0 -> JSON.numberNode(random.nextLong());
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.arrayNode().add("a");
            case 3 -> JSON.objectNode().put("a", 1);
            default -> JSON.textNode(wrongText(field));
        };
    }

    private String wrongText(String field) {
        var wrong = switch (field) {
            case "email" ->
                List.of(
                        "",
                        "a",
                        "a@",
                        "@a.org",
                        "a@b",
                        "a b@c.org",
                        "ä@example.org",
                        "a@@b.org",
                        "a@b..org",
                        "a@-b.org");
            case "country" -> List.of("", "de", "ZZ", "DEU", "D", "EU", "XX", "276", "UK", "DE ");
            case "relationship" -> List.of("", "customer", "FRIEND", "CUSTOMER ", "0", "NULL");
            case "language" -> List.of("", "e", "english!", "xx", "en_US", "en-", "qq", "1", "und", "en en");
            default -> List.of(" ", "\t", "a\nb", "a\u0000b", "\u2028", "x".repeat(101), "\u0085", "a\u007f");
        };
        return wrong.get(random.nextInt(wrong.size()));
    }
}
