package org.plenary.local.engine.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the {@code Policies} of a function: statements written out, and managed policies that nothing here asks for. */
final class PolicyReader {

    private static final Set<String> STATEMENT = Set.of("Sid", "Effect", "Action", "Resource");

    /** They grant what Lambda itself does for the function: writing logs and traces. */
    private static final Set<String> MANAGED = Set.of("AWSLambdaBasicExecutionRole", "AWSXrayWriteOnlyAccess");

    private PolicyReader() {}

    static Policy read(Fields function) {
        var statements = new ArrayList<Policy.Statement>();
        function.find("Policies")
                .map(Value::asListOrOne)
                .orElse(List.of())
                .forEach(policy -> statements.addAll(statements(policy)));
        return new Policy(statements);
    }

    private static List<Policy.Statement> statements(Value policy) {
        return switch (policy) {
            case Value.Text(var place, var name) -> {
                if (!MANAGED.contains(name.substring(name.lastIndexOf('/') + 1))) {
                    throw place.refuse("the managed policy '%s' is not known here".formatted(name));
                }
                yield List.of();
            }
            case Value.Sequence(var place, var _) -> throw place.refuse("a policy is expected here");
            case Value.Mapping mapping -> document(new Fields(mapping));
        };
    }

    private static List<Policy.Statement> document(Fields document) {
        document.entries().forEach((name, value) -> {
            if (!Set.of("Version", "Statement").contains(name)) {
                throw value.place().refuse("is not known here of a policy");
            }
        });
        return document.get("Statement").asListOrOne().stream()
                .map(Value::asFields)
                .map(PolicyReader::statement)
                .toList();
    }

    private static Policy.Statement statement(Fields statement) {
        statement.entries().forEach((name, value) -> {
            if (!STATEMENT.contains(name)) {
                throw value.place().refuse("is not known here of a policy's statement");
            }
        });
        statement.get("Action");
        statement.get("Resource");
        return new Policy.Statement(
                allows(statement.get("Effect")), statement.texts("Action"), statement.texts("Resource"));
    }

    private static boolean allows(Value effect) {
        return switch (effect.asText()) {
            case "Allow" -> true;
            case "Deny" -> false;
            default -> throw effect.place().refuse("'%s' is neither Allow nor Deny".formatted(effect.asText()));
        };
    }
}
