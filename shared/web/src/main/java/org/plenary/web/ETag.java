package org.plenary.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The entity tag of something that counts its versions: the number in quotes. */
public record ETag(long version) {

    /** Whether a precondition's header ({@code If-Match}, {@code If-None-Match}) names this version; an absent one names nothing. */
    public boolean isNamedBy(@Nullable String header) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(toString()));
    }

    @Override
    public String toString() {
        return "\"" + version + "\"";
    }
}
