package org.plenary.functions.notices;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.event.EventId;
import org.plenary.domain.notice.Notice;
import org.plenary.domain.registration.MailState;
import org.plenary.domain.registration.RegistrationId;

/** What a change in the Registrations table calls for. */
final class ChangeNotice {
    private static final AttributeValue DUE = new AttributeValue(MailState.DUE.name());

    private ChangeNotice() {}

    /**
     * A mail that is due since this change calls for one; what markers, corrections and removals change calls for nothing.
     *
     * @throws RuntimeException when the record is none of the Registrations table
     */
    static Optional<Notice> of(DynamodbStreamRecord change) {
        var images = change.getDynamodb();
        return DUE.equals(attribute(images.getNewImage(), "mail")) && calledFor(images)
                ? Optional.of(notice(images))
                : Optional.empty();
    }

    static String sequenceNumber(DynamodbStreamRecord change) {
        return change.getDynamodb().getSequenceNumber();
    }

    // A claim that is given back makes the mail due again too: its own message comes back, and another would be one too
    // many.
    private static boolean calledFor(StreamRecord images) {
        return !attribute(images.getOldImage(), "askedAt").equals(attribute(images.getNewImage(), "askedAt"));
    }

    private static AttributeValue attribute(@Nullable Map<String, AttributeValue> image, String name) {
        return image == null ? new AttributeValue() : image.getOrDefault(name, new AttributeValue());
    }

    private static Notice notice(StreamRecord images) {
        var eventBucket = key(images, "eventBucket");
        return new Notice(
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
