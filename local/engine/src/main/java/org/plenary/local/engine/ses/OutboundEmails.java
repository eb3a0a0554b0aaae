package org.plenary.local.engine.ses;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.local.engine.stub.StubReply;
import org.plenary.local.engine.stub.StubRequest;

/** SES v2's SendEmail with simple content. */
final class OutboundEmails {

    private static final int MOST_RECIPIENTS = 50;

    private final Inbox inbox;
    private final Clock clock;
    private final AtomicInteger bounced = new AtomicInteger();
    private volatile Feedback feedback = Feedback.none();

    OutboundEmails(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** From now on this is told of the mails. */
    void tell(Feedback told) {
        feedback = told;
    }

    /** How many mails bounced at some address so far. */
    int bounced() {
        return bounced.get();
    }

    StubReply answer(StubRequest request) {
        return request.method().equals("POST") && request.path().equals("/v2/email/outbound-emails")
                ? answer(Submission.of(request.body()))
                : StubReply.refused(404, "NotFoundException", "Not played here: " + request.path());
    }

    private StubReply answer(Submission mail) {
        return malformed(mail).map(OutboundEmails::bad).or(() -> refusal(mail)).orElseGet(() -> accept(mail));
    }

    private static Optional<String> malformed(Submission mail) {
        if (mail.from().isBlank()) {
            return Optional.of("FromEmailAddress is missing");
        }
        if (mail.recipients().isEmpty() || mail.recipients().size() > MOST_RECIPIENTS) {
            return Optional.of("A mail goes to 1 to %d recipients".formatted(MOST_RECIPIENTS));
        }
        if (mail.subject().isEmpty() || (mail.text().isEmpty() && mail.html().isEmpty())) {
            return Optional.of("Only Content.Simple is played here, with a Subject and a Body of Text, Html or both");
        }
        return MessageTags.objection(mail.options().path("EmailTags"));
    }

    private Optional<StubReply> refusal(Submission mail) {
        var set = mail.configurationSet();
        if (!set.isEmpty() && !feedback.knows(set)) {
            return Optional.of(StubReply.refused(
                    404, "NotFoundException", "Configuration set <%s> does not exist.".formatted(set)));
        }
        if (!mail.recipients(Fate.REJECTED).isEmpty()) {
            return Optional.of(StubReply.refused(
                    400, "MessageRejected", "The recipient's address is one to try a rejection with"));
        }
        return mail.recipients(Fate.THROTTLED).isEmpty()
                ? Optional.empty()
                : Optional.of(StubReply.refused(429, "TooManyRequestsException", "Maximum sending rate exceeded"));
    }

    private StubReply accept(Submission mail) {
        var now = clock.instant();
        var arriving = mail.recipients().stream()
                .filter(recipient -> Fate.of(recipient).arrives())
                .toList();
        var id = arriving.isEmpty() ? UUID.randomUUID().toString() : deliver(mail, arriving, now);
        if (arriving.size() < mail.recipients().size()) {
            bounced.incrementAndGet();
        }
        feedback.tell(new SentMail(id, now, mail));
        return StubReply.ok(JsonNodeFactory.instance.objectNode().put("MessageId", id));
    }

    private String deliver(Submission mail, List<String> recipients, Instant at) {
        return inbox.add(mail.from(), recipients, mail.subject(), mail.text(), mail.html(), mail.options(), at)
                .id();
    }

    private static StubReply bad(String message) {
        return StubReply.refused(400, "BadRequestException", message);
    }
}
