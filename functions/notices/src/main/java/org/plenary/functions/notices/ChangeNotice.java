package org.plenary.functions.notices;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plenary.domain.event.EventId;
import org.plenary.domain.notice.Notice;
import org.plenary.domain.registration.RegistrationId;

/** What a change in the Registrations table calls for. */
final class ChangeNotice {
    private ChangeNotice() {}

    /**
     * A new registration is confirmed; one that was asked for again gets its pass again. Markers, corrections and removals call for nothing.
     *
     * @throws RuntimeException when the record is none of the Registrations table
     */
    static Optional<Notice> of(DynamodbStreamRecord change) {
        var images = change.getDynamodb();
        return switch (change.getEventName()) {
            case "INSERT" -> Optional.of(notice(Notice.Kind.CONFIRMATION, images));
            case "MODIFY" ->
                askedAgain(images) ? Optional.of(notice(Notice.Kind.PASS_AGAIN, images)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    static String sequenceNumber(DynamodbStreamRecord change) {
        return change.getDynamodb().getSequenceNumber();
    }

    private static boolean askedAgain(StreamRecord images) {
        return !Objects.equals(askedAt(images.getOldImage()), askedAt(images.getNewImage()));
    }

    private static AttributeValue askedAt(Map<String, AttributeValue> image) {
        return image.getOrDefault("askedAt", new AttributeValue());
    }

    private static Notice notice(Notice.Kind kind, StreamRecord images) {
        var eventBucket = key(images, "eventBucket");
        return new Notice(
                kind,
                new EventId(eventBucket.substring(0, eventBucket.lastIndexOf('#'))),
                new RegistrationId(key(images, "registrationId")));
    }

    private static String key(StreamRecord images, String name) {
        var key = images.getKeys().get(name);
        if (key == null) {
            throw new IllegalArgumentException("a change without " + name);
        }
        return key.getS();
    }
}
