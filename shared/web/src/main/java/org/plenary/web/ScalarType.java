package org.plenary.web;

import java.lang.reflect.InvocationTargetException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.domain.InvalidValue;

/** How a Java type stands in JSON where it is a single value. */
sealed interface ScalarType {
    /** A string; {@link InvalidValue} when it is not one of the type. */
    record Text(Function<String, Object> constructor) implements ScalarType {
        Object read(String text) {
            return constructor.apply(text);
        }
    }

    /** A number without fraction that a long holds. */
    record WholeNumber() implements ScalarType {
        Object read(Number number) {
            if (number instanceof BigInteger whole && whole.bitLength() < Long.SIZE) {
                return whole.longValue();
            }
            throw new InvalidValue("must be a whole number");
        }
    }

    /** Not a single value. */
    record None() implements ScalarType {}

    Set<String> ZONES = ZoneId.getAvailableZoneIds();
    Instant EARLIEST = Instant.EPOCH;
    Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    static ScalarType of(Class<?> type) {
        if (type == String.class) {
            return new Text(text -> text);
        }
        if (type == Instant.class) {
            return new Text(ScalarType::instant);
        }
        if (type == ZoneId.class) {
            return new Text(ScalarType::zone);
        }
        if (type == Currency.class) {
            return new Text(ScalarType::currency);
        }
        if (type == long.class || type == Long.class) {
            return new WholeNumber();
        }
        if (type.isEnum()) {
            return new Text(text -> constant(type, text));
        }
        return isWrappedText(type) ? new Text(text -> wrapped(type, text)) : new None();
    }

    private static Instant instant(String text) {
        try {
            var instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException _) {
            // said below
        }
        throw new InvalidValue("must be a time of the years 1970 to 9999 as in RFC 3339, such as 2027-05-14T09:00:00Z");
    }

    private static ZoneId zone(String text) {
        if (!ZONES.contains(text)) {
            throw new InvalidValue("must be an IANA time zone, such as Europe/Brussels");
        }
        return ZoneId.of(text);
    }

    private static Currency currency(String text) {
        try {
            var currency = Currency.getInstance(text);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new InvalidValue("must be an ISO 4217 currency code");
    }

    private static Object constant(Class<?> type, String text) {
        var constants = Arrays.asList(type.getEnumConstants());
        return constants.stream()
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("must be one of "
                        + constants.stream().map(Object::toString).collect(Collectors.joining(", "))));
    }

    private static boolean isWrappedText(Class<?> type) {
        var components = type.getRecordComponents();
        return components != null && components.length == 1 && components[0].getType() == String.class;
    }

    private static Object wrapped(Class<?> type, String text) {
        try {
            return type.getConstructor(String.class).newInstance(text);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof InvalidValue invalid ? invalid : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not a public record around one text: " + type, e);
        }
    }
}
