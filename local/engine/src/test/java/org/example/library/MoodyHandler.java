package org.example.library;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.Closeable;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** Does as it is told: answers, throws, waits for ever, or says what it can see. */
public final class MoodyHandler extends Answering<MoodyHandler.Wish> implements Closeable {

    @Override
    public Answer handleRequest(Wish wish, Context context) {
        return switch (wish.getKind()) {
            case "throw" -> throw new IllegalStateException("as told");
            case "wait" -> waitForEver();
            case "see" ->
                new Answer(wish.getNames().stream().filter(MoodyHandler::isSeen).toList());
            case "context" ->
                new Answer(List.of(
                        context.getFunctionName(),
                        context.getInvokedFunctionArn(),
                        String.valueOf(context.getMemoryLimitInMB()),
                        String.valueOf(context.getRemainingTimeInMillis() > 0),
                        Thread.currentThread().getContextClassLoader().getName()));
            default -> new Answer(List.of(wish.getKind().toUpperCase(Locale.ROOT)));
        };
    }

    private static Answer waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new Answer(List.of());
    }

    private static boolean isSeen(String className) {
        try {
            Class.forName(className, false, MoodyHandler.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException hidden) {
            return false;
        }
    }

    @Override
    public void close() {
        System.setProperty("library.moody", "closed");
    }

    /** What the handler is told. */
    public static final class Wish {

        private String kind = "";
        private List<String> names = List.of();

        public String getKind() {
            return kind;
        }

        public void setKind(String kind) {
            this.kind = kind;
        }

        public List<String> getNames() {
            return names;
        }

        public void setNames(List<String> names) {
            this.names = names;
        }
    }

    /** What the handler says. */
    public record Answer(List<String> said) {

        public List<String> getSaid() {
            return said;
        }
    }
}
