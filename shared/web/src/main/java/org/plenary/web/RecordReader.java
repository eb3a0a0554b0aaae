package org.plenary.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.InvalidValue;
import org.plenary.web.Problem.Refused;

/**
 * Makes a record from parsed JSON: a field for each component, each value built by its own type, which alone knows what is valid.
 * It goes on after a refusal, so that everything wrong is told at once. A component is optional when it is {@code @Nullable};
 * null counts as absent. One reader reads one request.
 */
final class RecordReader {
    private final List<Refused> wrongTypes = new ArrayList<>();
    private final List<Refused> unknownFields = new ArrayList<>();
    private final List<Refused> invalidValues = new ArrayList<>();

    /** The record, or {@link BadRequest} with the worst kind of refusals: wrong JSON types, then unknown fields, then values. */
    <R extends Record> R read(@Nullable Object json, Class<R> type) {
        var value = value(json, type, "#");
        refuse(ProblemType.WRONG_TYPE, wrongTypes, "These fields have another JSON type.");
        refuse(ProblemType.UNKNOWN_FIELD, unknownFields, "These fields are not part of this request.");
        refuse(
                ProblemType.INVALID_VALUES,
                invalidValues,
                "Nothing was stored. Correct these values and send it again.");
        return type.cast(Objects.requireNonNull(value, "nothing was refused"));
    }

    private static void refuse(ProblemType type, List<Refused> errors, String detail) {
        if (!errors.isEmpty()) {
            throw new BadRequest(type, detail, errors);
        }
    }

    private @Nullable Object value(@Nullable Object json, Type type, String pointer) {
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return json instanceof Map<?, ?> object ? map(object, map, pointer) : wrong(pointer, "an object");
        }
        var target = (Class<?>) type;
        return switch (ScalarType.of(target)) {
            case ScalarType.Text text ->
                json instanceof String s ? built(() -> text.read(s), pointer) : wrong(pointer, "a string");
            case ScalarType.WholeNumber number ->
                json instanceof Number n ? built(() -> number.read(n), pointer) : wrong(pointer, "a number");
            case ScalarType.None _ ->
                json instanceof Map<?, ?> object ? record(object, target, pointer) : wrong(pointer, "an object");
        };
    }

    private @Nullable Object record(Map<?, ?> json, Class<?> type, String pointer) {
        var components = type.getRecordComponents();
        var known = Arrays.stream(components).map(RecordComponent::getName).toList();
        json.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> unknownFields.add(Refused.field(below(pointer, name), "is not known")));
        var refusals = refusals();
        var values = Arrays.stream(components)
                .map(component -> component(json.get(component.getName()), component, pointer))
                .toArray();
        // A record sees its components only when each of them is valid by itself.
        return refusals() > refusals ? null : built(() -> newRecord(type, components, values), pointer);
    }

    private @Nullable Object component(@Nullable Object json, RecordComponent component, String pointer) {
        var field = below(pointer, component.getName());
        if (json != null) {
            return value(json, component.getGenericType(), field);
        }
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            invalidValues.add(Refused.field(field, "must be given"));
        }
        return null;
    }

    private Map<Object, Object> map(Map<?, ?> json, ParameterizedType type, String pointer) {
        var map = new LinkedHashMap<Object, Object>();
        json.forEach((name, member) -> {
            var field = below(pointer, name);
            var key = value(name, type.getActualTypeArguments()[0], field);
            var value = value(member, type.getActualTypeArguments()[1], field);
            if (key != null && value != null && map.put(key, value) != null) {
                invalidValues.add(Refused.field(field, "is there twice"));
            }
        });
        return map;
    }

    private @Nullable Object built(Construction construction, String pointer) {
        try {
            return construction.build();
        } catch (InvalidValue invalid) {
            invalid.refusals()
                    .forEach(refusal -> invalidValues.add(Refused.field(
                            refusal.field().isEmpty() ? pointer : below(pointer, refusal.field()), refusal.reason())));
            return null;
        }
    }

    private @Nullable Object wrong(String pointer, String expected) {
        wrongTypes.add(Refused.field(pointer, "must be " + expected));
        return null;
    }

    private int refusals() {
        return wrongTypes.size() + invalidValues.size();
    }

    private static String below(String pointer, Object name) {
        // RFC 6901, sections 3 and 6: escaped for the pointer, then for the fragment of a URI.
        var token = name.toString().replace("~", "~0").replace("/", "~1");
        return pointer + "/"
                + URLEncoder.encode(token, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%7E", "~");
    }

    @FunctionalInterface
    private interface Construction {
        Object build();
    }

    private static Object newRecord(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof InvalidValue invalid ? invalid : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not a record for a request: " + type, e);
        }
    }
}
