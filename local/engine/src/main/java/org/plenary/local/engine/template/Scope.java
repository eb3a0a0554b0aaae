package org.plenary.local.engine.template;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.plenary.local.engine.account.LocalAccount;

/** The names of one template: its parameters, conditions and resources, and where its queues are. Not for several threads. */
final class Scope implements Names {

    static final String STACK_NAME = "local";

    private final Map<String, Value> parameters;
    private final Map<String, Raw> conditions;
    private final Map<String, Declaration> resources;
    private final Map<String, String> queueUrls;
    private final boolean effective;
    private final Set<String> touched;
    private final Set<String> underway;

    private Scope(Scope other, Map<String, String> queueUrls, boolean effective, Set<String> touched) {
        this.parameters = other.parameters;
        this.conditions = other.conditions;
        this.resources = other.resources;
        this.queueUrls = queueUrls;
        this.effective = effective;
        this.touched = touched;
        this.underway = other.underway;
    }

    private Scope(Map<String, Value> parameters, Map<String, Raw> conditions, Map<String, Declaration> resources) {
        this.parameters = parameters;
        this.conditions = conditions;
        this.resources = resources;
        this.queueUrls = Map.of();
        this.effective = true;
        this.touched = new HashSet<>();
        this.underway = new LinkedHashSet<>();
    }

    static Scope of(Raw template, Map<String, String> given) {
        var declarations = new LinkedHashMap<String, Declaration>();
        template.entriesOf("Resources").forEach((id, raw) -> declarations.put(id, Declaration.of(id, raw)));
        return new Scope(Parameters.resolve(template, given), template.entriesOf("Conditions"), declarations);
    }

    /** The same names, with queues by logical id at these URLs; of the others the URL is what AWS's would be. */
    Scope withQueuesAt(Map<String, String> urls) {
        return new Scope(this, Map.copyOf(urls), effective, touched);
    }

    /** The same names, which note in {@code resources} whichever resource they are asked for. */
    Scope noting(Set<String> resources) {
        return new Scope(this, queueUrls, effective, resources);
    }

    Declaration declaration(String logicalId) {
        return Optional.ofNullable(resources.get(logicalId))
                .orElseThrow(() -> new IllegalArgumentException("the template has no " + logicalId));
    }

    Collection<Declaration> declarations() {
        return resources.values();
    }

    @Override
    public Scope withoutEffect() {
        return new Scope(this, queueUrls, false, touched);
    }

    @Override
    public Optional<Value> reference(String name, Place asked) {
        if (name.equals("AWS::NoValue")) {
            return Optional.empty();
        }
        if (parameters.containsKey(name)) {
            return Optional.of(parameters.get(name));
        }
        return Optional.of(
                new Value.Text(asked, name.startsWith("AWS::") ? pseudo(name, asked) : physical(name, asked)));
    }

    @Override
    public String attribute(String resource, String attribute, Place asked) {
        var declaration = declared(resource, asked);
        var pattern = declaration.type().attributes().get(attribute);
        if (pattern == null) {
            throw asked.refuse("'%s' is no attribute of %s that is known here"
                    .formatted(attribute, declaration.type().name()));
        }
        return filled(pattern, declaration);
    }

    @Override
    public boolean condition(String name, Place asked) {
        var condition = conditions.get(name);
        if (condition == null) {
            throw asked.refuse("the template has no condition '%s'".formatted(name));
        }
        return guarded("Conditions." + name, asked, () -> new Evaluation(this).holds(condition));
    }

    boolean isEffective(Declaration declaration) {
        return declaration
                .condition()
                .map(name -> condition(name.text(), name.place()))
                .orElse(true);
    }

    /** The name that the running resource has. */
    String nameOf(Declaration declaration) {
        var id = declaration.logicalId();
        return declaration
                .properties()
                .flatMap(properties -> properties.entry(declaration.type().named()))
                .flatMap(raw -> guarded(id, raw.place(), () -> new Evaluation(this).value(raw)))
                .map(Value::asText)
                .orElse(id);
    }

    private static String pseudo(String name, Place asked) {
        return switch (name) {
            case "AWS::Region" -> LocalAccount.REGION;
            case "AWS::AccountId" -> LocalAccount.ID;
            case "AWS::StackName" -> STACK_NAME;
            case "AWS::StackId" -> LocalAccount.arn("cloudformation", "stack/" + STACK_NAME);
            case "AWS::Partition" -> "aws";
            case "AWS::URLSuffix" -> "amazonaws.com";
            default -> throw asked.refuse("the pseudo parameter '%s' is not known here".formatted(name));
        };
    }

    private String physical(String name, Place asked) {
        var declaration = declared(name, asked);
        return filled(declaration.type().reference(), declaration);
    }

    private Declaration declared(String name, Place asked) {
        var declaration = resources.get(name);
        if (declaration == null) {
            throw asked.refuse("the template has no parameter or resource '%s'".formatted(name));
        }
        if (effective && !isEffective(declaration)) {
            throw asked.refuse("'%s' does not exist, for its condition does not hold".formatted(name));
        }
        touched.add(name);
        return declaration;
    }

    private String filled(String pattern, Declaration declaration) {
        var name = nameOf(declaration);
        return pattern.replace("{name}", name)
                .replace("{region}", LocalAccount.REGION)
                .replace("{account}", LocalAccount.ID)
                .replace("{url}", queueUrls.getOrDefault(declaration.logicalId(), awsUrl(name)));
    }

    /** What the URL of a queue is on AWS. */
    static String awsUrl(String queue) {
        return "https://sqs.%s.amazonaws.com/%s/%s".formatted(LocalAccount.REGION, LocalAccount.ID, queue);
    }

    private <T> T guarded(String name, Place asked, Supplier<T> work) {
        if (!underway.add(name)) {
            throw asked.refuse("goes round in a circle: " + String.join(" -> ", underway) + " -> " + name);
        }
        try {
            return work.get();
        } finally {
            underway.remove(name);
        }
    }
}
