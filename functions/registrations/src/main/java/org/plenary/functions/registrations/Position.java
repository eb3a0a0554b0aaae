package org.plenary.functions.registrations;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.Page;
import org.plenary.domain.registration.RegistrationId;

/**
 * Where a page of a list over all buckets begins.
 *
 * @param bucket the bucket, or the empty string behind the last
 * @param after the id in it behind which the page begins; the empty string for the bucket's first
 */
record Position(String bucket, String after) {
    private static final Position START = new Position(RegistrationId.BUCKETS.getFirst(), "");
    private static final Position END = new Position("", "");

    /**
     * The position that a page of this list gave as its next, or the first where it is empty.
     *
     * @param list what the list is of: a next that was given for another one is refused
     */
    static Position read(String list, String next) {
        if (next.isEmpty()) {
            return START;
        }
        var text = decoded(next);
        int blank = text.lastIndexOf(' ');
        if (blank < 0 || !text.substring(0, blank).equals(list)) {
            throw notOfThisList();
        }
        return at(text.substring(blank + 1));
    }

    /** What a page gives as its next, opaque to whoever gets it; the empty string at the end. */
    String write(String list) {
        return isEnd()
                ? ""
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((list + " " + bucket + after).getBytes(StandardCharsets.UTF_8));
    }

    /** The position behind this page of the bucket. */
    Position behind(Page<?> page) {
        return page.following().map(id -> new Position(bucket, id)).orElseGet(this::nextBucket);
    }

    boolean isEnd() {
        return bucket.isEmpty();
    }

    private Position nextBucket() {
        int next = RegistrationId.BUCKETS.indexOf(bucket) + 1;
        return next == RegistrationId.BUCKETS.size() ? END : new Position(RegistrationId.BUCKETS.get(next), "");
    }

    // A bucket alone, or a bucket and an id that begins with it.
    private static Position at(String text) {
        if (RegistrationId.BUCKETS.contains(text)) {
            return new Position(text, "");
        }
        return text.isEmpty()
                ? refused()
                : RegistrationId.parse(text.substring(1))
                        .filter(id -> text.startsWith(id.bucket()))
                        .map(id -> new Position(id.bucket(), id.value()))
                        .orElseGet(Position::refused);
    }

    private static Position refused() {
        throw notOfThisList();
    }

    private static InvalidValue notOfThisList() {
        return new InvalidValue("must be the next of a page of this list, with the same filters");
    }

    private static String decoded(String next) {
        try {
            return new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
