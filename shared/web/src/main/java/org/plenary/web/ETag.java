package org.plenary.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entity tag of something: its value in quotes. */
public record ETag(String value) {
    private static final int BYTES = 16;

    /** The tag of something that counts its versions. */
    public ETag(long version) {
        this(Long.toString(version));
    }

    /** The tag of an answer that follows from these values alone; the text of each tells all of it. */
    public static ETag of(Object... values) {
        var text = Stream.of(values).map(Object::toString).collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new ETag(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Whether a precondition's header ({@code If-Match}, {@code If-None-Match}) names this tag; an absent one names nothing. */
    public boolean isNamedBy(@Nullable String header) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(toString()));
    }

    @Override
    public String toString() {
        return "\"" + value + "\"";
    }
}
