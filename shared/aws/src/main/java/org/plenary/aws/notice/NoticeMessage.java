package org.plenary.aws.notice;

import java.util.Map;
import org.plenary.aws.message.MessageFields;
import org.plenary.domain.event.EventId;
import org.plenary.domain.notice.Notice;
import org.plenary.domain.registration.RegistrationId;

/** A notice as a message's body: JSON with {@code eventId} and {@code registrationId}. */
public final class NoticeMessage {
    private NoticeMessage() {}

    public static String write(Notice notice) {
        return MessageFields.write(Map.of(
                "eventId", notice.event().value(),
                "registrationId", notice.registration().value()));
    }

    /**
     * Reads a body. Fields that it does not know are passed over: another version may have written them, as the one before did a kind.
     *
     * @throws IllegalArgumentException when it is not that of a notice
     */
    public static Notice read(String body) {
        var fields = MessageFields.read(body);
        return new Notice(
                new EventId(fields.getOrDefault("eventId", "")),
                new RegistrationId(fields.getOrDefault("registrationId", "")));
    }
}
