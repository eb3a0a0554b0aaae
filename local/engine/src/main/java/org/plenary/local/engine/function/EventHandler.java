package org.plenary.local.engine.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.ServiceLoader;

/** A handler of either kind, called with bytes and answering bytes. */
interface EventHandler extends AutoCloseable {

    byte[] handle(byte[] event, Context context) throws IOException;

    /** The handler as it was made. */
    Object instance();

    @Override
    default void close() throws IOException {
        if (instance() instanceof Closeable closeable) {
            closeable.close();
        }
    }

    /** Makes an instance of a handler's class, which must be public and have a constructor without arguments. */
    static EventHandler of(Class<?> type) throws ReflectiveOperationException {
        return switch (type.getConstructor().newInstance()) {
            case RequestStreamHandler handler -> new Streaming(handler);
            case RequestHandler<?, ?> handler -> typed(handler, HandlerTypes.of(type), type.getClassLoader());
            default ->
                throw new ClassCastException(
                        type.getName() + " is neither a RequestHandler nor a RequestStreamHandler");
        };
    }

    private static EventHandler typed(RequestHandler<?, ?> handler, HandlerTypes types, ClassLoader loader) {
        @SuppressWarnings("unchecked") // Its input is of the type that its own class declares.
        var raw = (RequestHandler<Object, Object>) handler;
        return new Typed(raw, serializer(types.input(), loader), serializer(types.output(), loader));
    }

    /** The function's own serializer, else Lambda's for the events of AWS, else plain JSON: the runtime's own order. */
    private static PojoSerializer<Object> serializer(Type type, ClassLoader loader) {
        var own = ServiceLoader.load(CustomPojoSerializer.class, loader).findFirst();
        if (own.isPresent()) {
            return new OwnSerializer(own.get(), type);
        }
        if (type instanceof Class<?> known && LambdaSerializers.know(known)) {
            return LambdaSerializers.of(known, loader);
        }
        return JacksonFactory.getInstance().getSerializer(type);
    }

    /** A handler of streams. */
    record Streaming(RequestStreamHandler instance) implements EventHandler {

        @Override
        public byte[] handle(byte[] event, Context context) throws IOException {
            var answer = new ByteArrayOutputStream();
            instance.handleRequest(new ByteArrayInputStream(event), answer, context);
            return answer.toByteArray();
        }
    }

    /** A handler of objects, with what reads and writes them. */
    record Typed(RequestHandler<Object, Object> instance, PojoSerializer<Object> input, PojoSerializer<Object> output)
            implements EventHandler {

        @Override
        public byte[] handle(byte[] event, Context context) {
            var answer = new ByteArrayOutputStream();
            output.toJson(instance.handleRequest(input.fromJson(new ByteArrayInputStream(event)), context), answer);
            return answer.toByteArray();
        }
    }

    /** A function's own serializer, for one type. */
    record OwnSerializer(CustomPojoSerializer serializer, Type type) implements PojoSerializer<Object> {

        @Override
        public Object fromJson(InputStream json) {
            return serializer.fromJson(json, type);
        }

        @Override
        public Object fromJson(String json) {
            return serializer.fromJson(json, type);
        }

        @Override
        public void toJson(Object value, OutputStream json) {
            serializer.toJson(value, json, type);
        }
    }
}
