package org.plenary.domain.registration;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.domain.InvalidValue;

/**
 * A registration's id: 128 bits as 26 characters of base32 ({@code a-z2-7}).
 * It follows from event and address (see {@link Pepper}), so the key itself is the rule "one registration per person and event".
 */
public record RegistrationId(String value) {
    /** The buckets of every event: what an id can begin with. */
    public static final List<String> BUCKETS = "abcdefghijklmnopqrstuvwxyz234567"
            .chars()
            .mapToObj(Character::toString)
            .toList();

    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");

    public RegistrationId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("must be 26 of a-z and 2-7");
        }
    }

    /** The id that stands in a path, or nothing where no registration can have it. */
    public static Optional<RegistrationId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RegistrationId(text)) : Optional.empty();
    }

    /** Which of the event's 32 partitions holds it: its first character. */
    public String bucket() {
        return value.substring(0, 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
