package org.plenary.functions.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.functions.notices.Messages.received;
import static org.plenary.functions.notices.Samples.REGISTERED_AT;
import static org.plenary.functions.notices.Samples.registration;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.EventId;
import org.plenary.domain.notice.MailFigure;
import org.plenary.domain.registration.DueMails;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.MailReference;
import org.plenary.domain.registration.Payment;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Suppression;
import org.plenary.domain.registration.Suppression.Reason;
import org.plenary.testkit.InMemoryRegistrations;

/** What is done about what SES tells. */
class FeedbackBatchTest {
    static {
        // Before the loggers of what is tried here.
        assertThat(Transcript.LOG).isNotNull();
    }

    private static final int RECEIVES = 5;
    private static final Registration ADA = registration("Ada Lovelace", "ada@example.org", "en", Payment.NONE);

    private final InMemoryRegistrations registrations = new InMemoryRegistrations();
    private final List<String> deadLetters = new ArrayList<>();
    private final Map<MailFigure, Integer> figures = new HashMap<>();

    @BeforeEach
    void signUp() {
        registrations.signUp(ADA, REGISTERED_AT);
    }

    @Test
    void the_first_that_is_told_stays_the_reason_however_often_and_in_what_order_it_is_told() {
        take(complaint(), bounce("Permanent"), complaint());

        assertThat(suppressions()).containsExactly(Reason.COMPLAINED);
        assertThat(figures).isEqualTo(Map.of(MailFigure.COMPLAINED, 2, MailFigure.BOUNCED, 1));
    }

    @Test
    void only_a_permanent_bounce_suppresses() {
        take(bounce("Transient"), bounce("Undetermined"));

        assertThat(suppressions()).isEmpty();
        assertThat(figures).isEqualTo(Map.of(MailFigure.BOUNCED_THIS_TIME, 2));
    }

    @Test
    void that_it_is_no_spam_after_all_is_no_complaint() {
        take(complaint().replace("abuse", "not-spam"));

        assertThat(suppressions()).isEmpty();
        assertThat(figures).isEmpty();
    }

    @Test
    void an_erased_registration_stays_as_it_is() {
        registrations.erase(ADA, Erasure.Reason.REQUEST, REGISTERED_AT);

        take(bounce("Permanent"));

        assertThat(registrations.isErased(ADA.event(), ADA.id())).isTrue();
        assertThat(deadLetters).isEmpty();
    }

    @Test
    void what_ses_says_to_a_new_topic_calls_for_nothing() {
        take("Successfully validated SNS topic for Amazon SES event publishing.");

        assertThat(deadLetters).isEmpty();
    }

    @Test
    void an_outage_puts_a_bounce_off_and_its_last_receive_leaves_ids_that_read_the_same() {
        var batch = batch(new Outage());

        assertThat(batch.take(List.of(received("1", bounce("Permanent"), RECEIVES - 1))))
                .containsExactly("1");
        assertThat(deadLetters).isEmpty();
        assertThat(batch.take(List.of(received("1", bounce("Permanent"), RECEIVES))))
                .isEmpty();
        assertThat(deadLetters)
                .singleElement()
                .asString()
                .startsWith("IllegalStateException {")
                .doesNotContain("@");

        take(deadLetters.getFirst().replaceFirst("^\\S+ ", ""));
        assertThat(suppressions()).containsExactly(Reason.BOUNCED);
    }

    private void take(String... bodies) {
        var messages = new ArrayList<SQSMessage>();
        for (var body : bodies) {
            messages.add(received("message-" + messages.size(), body, 1));
        }
        assertThat(batch(registrations).take(messages)).isEmpty();
    }

    private FeedbackBatch batch(DueMails dueMails) {
        return new FeedbackBatch(
                dueMails,
                (letter, reason) -> deadLetters.add(reason + " " + letter),
                figures::putAll,
                new FeedbackSettings(RECEIVES));
    }

    private List<Reason> suppressions() {
        return registrations.kept(ADA.event(), ADA.id()).orElseThrow().mailing().suppression().stream()
                .map(Suppression::reason)
                .toList();
    }

    private static String bounce(String type) {
        return """
                {"eventType":"Bounce","bounce":{"feedbackId":"f-1","bounceType":"%s","bounceSubType":"General",
                 "bouncedRecipients":[{"emailAddress":"ada@example.org"}],"timestamp":"2020-01-10T10:00:01.000Z"},%s}
                """.formatted(type, mail());
    }

    private static String complaint() {
        return """
                {"eventType":"Complaint","complaint":{"feedbackId":"f-2","complaintFeedbackType":"abuse",
                 "complainedRecipients":[{"emailAddress":"ada@example.org"}],"timestamp":"2020-01-10T10:00:02.000Z"},%s}
                """.formatted(mail());
    }

    private static String mail() {
        return """
                "mail":{"messageId":"m-1","destination":["ada@example.org"],"commonHeaders":{"subject":"Hello Ada"},
                 "tags":{"eventId":["%s"],"registrationId":["%s"],"epoch":["%d"],"ses:operation":["SendEmail"]}}
                """.formatted(ADA.event(), ADA.id(), ADA.epoch());
    }

    /** A table that cannot be reached. */
    private static final class Outage implements DueMails {
        @Override
        public Claim claim(EventId event, RegistrationId id, Instant now, Instant leaseEnd) {
            throw new IllegalStateException("an outage");
        }

        @Override
        public void release(Claim.Granted claim) {
            throw new IllegalStateException("an outage");
        }

        @Override
        public void sent(Claim.Granted claim, Instant now) {
            throw new IllegalStateException("an outage");
        }

        @Override
        public void giveUp(EventId event, RegistrationId id) {
            throw new IllegalStateException("an outage");
        }

        @Override
        public boolean suppress(MailReference about, Suppression suppression) {
            throw new IllegalStateException("an outage");
        }
    }
}
