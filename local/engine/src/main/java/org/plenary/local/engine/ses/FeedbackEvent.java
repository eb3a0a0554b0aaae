package org.plenary.local.engine.ses;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What SES publishes of a mail that bounced or was complained of, but for the mail itself.
 * Source: SES Developer Guide, "Examples of event data that Amazon SES publishes to Amazon SNS".
 */
record FeedbackEvent(EventType type, String name, ObjectNode details) {

    /** The mail will never arrive there. */
    static FeedbackEvent bounce(List<String> recipients, Instant at) {
        return bounce("Permanent", "General", "5.1.1", "smtp; 550 5.1.1 user unknown", recipients, at);
    }

    /** SES tried for a while and gave up; another mail may arrive. */
    static FeedbackEvent softBounce(List<String> recipients, Instant at) {
        return bounce("Transient", "MailboxFull", "4.2.2", "smtp; 452 4.2.2 mailbox full", recipients, at);
    }

    /** The mail arrived, and was called spam. */
    static FeedbackEvent complaint(List<String> recipients, Instant at) {
        var details = details(at)
                .put("userAgent", "local")
                .put("complaintFeedbackType", "abuse")
                .put("arrivalDate", SentMail.TIMESTAMP.format(at))
                .putNull("complaintSubType");
        var complained = details.putArray("complainedRecipients");
        recipients.forEach(recipient -> complained.addObject().put("emailAddress", Addresses.bare(recipient)));
        return new FeedbackEvent(EventType.COMPLAINT, "Complaint", details);
    }

    private static FeedbackEvent bounce(
            String type, String subType, String status, String diagnosis, List<String> recipients, Instant at) {
        var details = details(at)
                .put("bounceType", type)
                .put("bounceSubType", subType)
                .put("reportingMTA", "dsn; mta.example.org");
        var bounced = details.putArray("bouncedRecipients");
        recipients.forEach(recipient -> bounced.addObject()
                .put("emailAddress", Addresses.bare(recipient))
                .put("action", "failed")
                .put("status", status)
                .put("diagnosticCode", diagnosis));
        return new FeedbackEvent(EventType.BOUNCE, "Bounce", details);
    }

    private static ObjectNode details(Instant at) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("timestamp", SentMail.TIMESTAMP.format(at))
                .put("feedbackId", UUID.randomUUID() + "-000000");
    }

    String about(SentMail mail) {
        var json = JsonNodeFactory.instance.objectNode().put("eventType", name);
        json.set(name.toLowerCase(Locale.ROOT), details);
        json.set("mail", mail.json());
        return json.toString();
    }
}
