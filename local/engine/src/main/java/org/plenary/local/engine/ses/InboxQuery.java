package org.plenary.local.engine.ses;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox is asked for.
 *
 * @param to an address, or empty for everybody's
 * @param before the number of the mail where the page before ended
 */
record InboxQuery(String to, int limit, long before) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 100;
    private static final String BEFORE_NOTHING = "999999999";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** Reads {@code to=}, {@code limit=} (1 to 100) and {@code next=}; empty where one of them is no such thing. */
    static Optional<InboxQuery> of(@Nullable String rawQuery) {
        String to = parameter(rawQuery, "to").orElse("").strip();
        String limit = parameter(rawQuery, "limit").orElse(Integer.toString(DEFAULT_LIMIT));
        String next = parameter(rawQuery, "next").orElse(BEFORE_NOTHING);
        if (!NUMBER.matcher(limit).matches() || !NUMBER.matcher(next).matches()) {
            return Optional.empty();
        }
        var query = new InboxQuery(to, Integer.parseInt(limit), Long.parseLong(next));
        return Optional.of(query).filter(q -> q.limit >= 1 && q.limit <= LARGEST_LIMIT);
    }

    private static Optional<String> parameter(@Nullable String rawQuery, String name) {
        Matcher value = Pattern.compile("(?:^|&)" + name + "=([^&]+)").matcher(rawQuery == null ? "" : rawQuery);
        return value.find() ? Optional.of(URLDecoder.decode(value.group(1), StandardCharsets.UTF_8)) : Optional.empty();
    }

    /** The cursor to what follows {@code last}. */
    static String next(Mail last) {
        return Long.toString(last.number());
    }

    /** The query of the page that follows {@code last}. */
    String following(Mail last) {
        return "?to=%s&limit=%d&next=%s".formatted(URLEncoder.encode(to, StandardCharsets.UTF_8), limit, next(last));
    }
}
