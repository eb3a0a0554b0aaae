package org.plenary.local.engine.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a function may do: everything it does not grant is denied, as by IAM. */
public record Policy(List<Statement> statements) {

    /** One statement of a policy; both lists may hold {@code *} and {@code ?}. */
    record Statement(boolean allows, List<String> actions, List<String> resources) {

        Statement {
            actions = List.copyOf(actions);
            resources = List.copyOf(resources);
        }

        private Stream<Grant> grants() {
            return actions.stream().flatMap(action -> resources.stream().map(resource -> new Grant(action, resource)));
        }
    }

    /** One action on one resource, as the template writes them. */
    public record Grant(String action, String resource) {

        boolean covers(String asked, String on) {
            return matches(action, asked, Pattern.CASE_INSENSITIVE) && matches(resource, on, 0);
        }

        private static boolean matches(String pattern, String text, int flags) {
            var regex = pattern.chars()
                    .mapToObj(c -> switch (c) {
                        case '*' -> ".*";
                        case '?' -> ".";
                        default -> Pattern.quote(Character.toString(c));
                    })
                    .collect(Collectors.joining());
            return Pattern.compile(regex, flags).matcher(text).matches();
        }

        @Override
        public String toString() {
            return action + " on " + resource;
        }
    }

    public Policy {
        statements = List.copyOf(statements);
    }

    /** The first grant that covers an action, {@code dynamodb:GetItem}, on an ARN; empty where it is denied. */
    public Optional<Grant> granting(String action, String resource) {
        boolean denied = grants(false).anyMatch(grant -> grant.covers(action, resource));
        return denied
                ? Optional.empty()
                : grants(true).filter(grant -> grant.covers(action, resource)).findFirst();
    }

    /** Everything that is granted, in the order of the template. */
    public List<Grant> grants() {
        return grants(true).toList();
    }

    private Stream<Grant> grants(boolean allowing) {
        return statements.stream()
                .filter(statement -> statement.allows() == allowing)
                .flatMap(Statement::grants);
    }
}
