package org.plenary.functions.statistics.tally;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.aws.registration.CountedAttributes;
import org.plenary.domain.statistics.CountedRegistration;
import org.plenary.domain.tally.CountedChange;
import org.plenary.domain.tally.Increment;
import org.plenary.domain.tally.SequenceNumber;

/** A change of a registration. What it means for the counts is told by its two images, whatever the event is called: an erasing is a MODIFY too. */
record StreamRecord(JsonNode dynamodb) {
    String sequenceNumber() {
        return there(dynamodb, "SequenceNumber").getStringValue();
    }

    /**
     * The change as the tally sees it.
     *
     * @throws RuntimeException where an image is no registration that this code knows
     */
    CountedChange counted() {
        return new CountedChange(new SequenceNumber(sequenceNumber()), committedAt(), increments());
    }

    private Instant committedAt() {
        double seconds = there(dynamodb, "ApproximateCreationDateTime").getDoubleValue();
        return Instant.ofEpochSecond((long) seconds);
    }

    private List<Increment> increments() {
        var before = image("OldImage");
        var after = image("NewImage");
        if (after.erasedByRetention()) {
            return List.of();
        }
        var was = before.registration();
        var is = after.registration();
        return was.equals(is) ? List.of() : moved(was, is);
    }

    private static List<Increment> moved(Optional<CountedRegistration> was, Optional<CountedRegistration> is) {
        var increments = new ArrayList<Increment>();
        was.map(CountedRegistration::decrements).ifPresent(increments::addAll);
        is.map(CountedRegistration::increments).ifPresent(increments::addAll);
        return increments;
    }

    /** An image that is absent has no attributes. */
    private CountedAttributes image(String name) {
        var image = dynamodb.get(name);
        return new CountedAttributes(attribute -> image == null ? null : value(image.get(attribute)));
    }

    private static @Nullable String value(@Nullable JsonNode attribute) {
        if (attribute == null) {
            return null;
        }
        var text = attribute.get("S") == null ? attribute.get("N") : attribute.get("S");
        return text == null ? null : text.getStringValue();
    }

    static JsonNode there(JsonNode object, String name) {
        var value = object.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a record of a stream without " + name);
        }
        return value;
    }
}
