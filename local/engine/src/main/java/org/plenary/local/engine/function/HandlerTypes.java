package org.plenary.local.engine.function;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a handler takes and gives, as its class declares it somewhere up to {@link RequestHandler}. */
record HandlerTypes(Type input, Type output) {

    static HandlerTypes of(Class<?> handler) {
        return above(handler, Map.of()).orElse(new HandlerTypes(Object.class, Object.class));
    }

    private static Optional<HandlerTypes> above(Class<?> type, Map<Type, Type> bound) {
        return Stream.concat(Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .flatMap(parent -> find(parent, bound).stream())
                .findFirst();
    }

    private static Optional<HandlerTypes> find(Type type, Map<Type, Type> bound) {
        return switch (type) {
            case ParameterizedType generic -> {
                var arguments = Arrays.stream(generic.getActualTypeArguments())
                        .map(argument -> bound.getOrDefault(argument, argument))
                        .toList();
                yield find((Class<?>) generic.getRawType(), arguments);
            }
            case Class<?> plain -> above(plain, Map.of());
            default -> Optional.empty();
        };
    }

    private static Optional<HandlerTypes> find(Class<?> type, List<Type> arguments) {
        if (type == RequestHandler.class) {
            return Optional.of(new HandlerTypes(arguments.get(0), arguments.get(1)));
        }
        var bound = new HashMap<Type, Type>();
        for (int i = 0; i < arguments.size(); i++) {
            bound.put(type.getTypeParameters()[i], arguments.get(i));
        }
        return above(type, bound);
    }
}
