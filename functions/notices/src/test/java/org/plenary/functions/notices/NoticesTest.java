package org.plenary.functions.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.functions.notices.Samples.BRUSSELS;
import static org.plenary.functions.notices.Samples.conference;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.aws.DynamoDb;
import org.plenary.aws.event.DynamoDbEvents;
import org.plenary.aws.event.EventsTable;
import org.plenary.aws.notice.NoticeMessage;
import org.plenary.aws.pass.JwsPassVerifier;
import org.plenary.aws.registration.DynamoDbRegistrations;
import org.plenary.aws.registration.ErasuresTable;
import org.plenary.aws.registration.RegistrationsTable;
import org.plenary.aws.secret.Secrets;
import org.plenary.aws.secret.SecretsPath;
import org.plenary.domain.money.Price;
import org.plenary.domain.notice.Notice;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.Payment;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Registrations.Signup;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.engine.ses.Mail;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.ssm.SsmClient;

/** From the write in the table to the mail in the inbox, through the real stream and the real queue. */
class NoticesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Instant NOW = Instant.parse("2020-01-10T10:00:00Z");

    private static final LocalNotices LOCAL = new LocalNotices();
    private static final DynamoDbRegistrations REGISTRATIONS = new DynamoDbRegistrations(
            DynamoDb.enhanced(LOCAL.dynamoDb.client()),
            LOCAL.dynamoDb.client(),
            new RegistrationsTable(LOCAL.table("RegistrationsTable")),
            new ErasuresTable(LOCAL.table("ErasuresTable")));

    @BeforeAll
    static void prepare() throws Exception {
        new DynamoDbEvents(DynamoDb.enhanced(LOCAL.dynamoDb.client()), new EventsTable(LOCAL.table("EventsTable")))
                .create(conference(BRUSSELS, Price.FREE));
        ECKey key = new ECKeyGenerator(Curve.P_256)
                .keyID("k1")
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .generate();
        LOCAL.ssm.putSecureString("/plenary/pass/signing", key.toJSONString());
        LOCAL.ssm.putString("/plenary/pass/verifying/k1", key.toPublicJWK().toJSONString());
    }

    @AfterAll
    static void stop() throws Exception {
        LOCAL.close();
    }

    @Test
    void a_registration_is_confirmed_once_with_a_pass_that_opens_it() {
        var ada = registration("a", "ada@example.org", Payment.NONE);

        REGISTRATIONS.signUp(ada, NOW);

        var mail = mailsTo("ada@example.org", 1).getFirst();
        assertThat(mail.subject()).isEqualTo("Your registration for FOSDEM 2020");
        assertThat(mail.from()).isEqualTo("registration@example.org");
        assertThat(verifier().verify(passIn(mail))).contains(ada.pass());
    }

    @Test
    void who_asks_again_is_sent_the_pass_again() {
        var grace = registration("b", "grace@example.org", Payment.NONE);
        REGISTRATIONS.signUp(grace, NOW);
        mailsTo("grace@example.org", 1);
        assertThatMarked(grace, "SENT");

        REGISTRATIONS.askAgain(grace.event(), grace.id(), NOW.plus(Duration.ofMinutes(11)));

        assertThat(mailsTo("grace@example.org", 2))
                .extracting(Mail::subject)
                .containsExactly("You are registered for FOSDEM 2020", "Your registration for FOSDEM 2020");
    }

    @Test
    void who_has_to_pay_is_told_so_without_a_pass() {
        REGISTRATIONS.signUp(registration("c", "paul@example.org", Payment.DUE), NOW);

        var mail = mailsTo("paul@example.org", 1).getFirst();

        assertThat(mail.subject()).isEqualTo("Payment is due for FOSDEM 2020");
        assertThat(mail.text()).doesNotContain("/me#");
    }

    @Test
    void a_refused_address_ends_in_the_dead_letters_with_its_reason_and_stops_nobody() {
        var refused = registration("d", "reject-me@example.org", Payment.NONE);
        REGISTRATIONS.signUp(refused, NOW);
        REGISTRATIONS.signUp(registration("e", "emmy@example.org", Payment.NONE), NOW);

        mailsTo("emmy@example.org", 1);
        var letter = deadLetterOf(refused.id());
        assertThat(reason(letter)).isEqualTo("MessageRejected");
        assertThat(letter.body()).doesNotContain("@");
        assertThatMarked(refused, "GIVEN_UP");
    }

    @Test
    void a_mail_that_was_given_up_leaves_when_its_dead_letter_is_sent_again() {
        var moved = registration("m", "reject-maria@example.org", Payment.NONE);
        REGISTRATIONS.signUp(moved, NOW);
        var letter = deadLetterOf(moved.id());
        assertThatMarked(moved, "GIVEN_UP");
        setEmail(moved, "maria@example.org");

        LOCAL.putOnQueue("MailQueue", letter.body());

        mailsTo("maria@example.org", 1);
        assertThatMarked(moved, "SENT");
    }

    @Test
    void a_mail_that_is_put_off_too_often_ends_in_the_dead_letters_with_its_reason() {
        var throttled = registration("f", "throttle@example.org", Payment.NONE);

        REGISTRATIONS.signUp(throttled, NOW);

        assertThat(reason(deadLetterOf(throttled.id()))).isEqualTo("TooManyRequestsException");
        assertThatMarked(throttled, "GIVEN_UP");
    }

    @Test
    void a_second_message_for_the_same_mail_sends_nothing() {
        var ida = registration("g", "ida@example.org", Payment.NONE);
        REGISTRATIONS.signUp(ida, NOW);
        mailsTo("ida@example.org", 1);
        var kurt = registration("h", "kurt@example.org", Payment.NONE);

        LOCAL.putOnQueue("MailQueue", NoticeMessage.write(new Notice(ida.event(), ida.id())));
        REGISTRATIONS.signUp(kurt, NOW);

        mailsTo("kurt@example.org", 1);
        assertThat(mailsTo("ida@example.org", 1)).hasSize(1);
    }

    @Test
    void a_mail_whose_sender_died_is_sent_by_another_and_counted_as_a_possible_repeat() {
        var hedy = registration("i", "hedy@example.org", Payment.NONE);

        putAsClaimed(hedy);
        LOCAL.putOnQueue("MailQueue", NoticeMessage.write(new Notice(hedy.event(), hedy.id())));

        mailsTo("hedy@example.org", 1);
        eventuallyLogged("\"MailPossiblyRepeated\":1");
    }

    @Test
    void a_message_that_is_none_ends_in_the_dead_letters_and_stops_nobody() {
        LOCAL.putOnQueue("MailQueue", "unreadable");
        REGISTRATIONS.signUp(registration("j", "joan@example.org", Payment.NONE), NOW);

        mailsTo("joan@example.org", 1);
        eventually(() -> LOCAL.takeFrom("MailDeadLetters").stream()
                .filter(letter -> letter.body().equals("unreadable"))
                .filter(letter -> reason(letter).equals("IllegalArgumentException"))
                .toList());
    }

    @Test
    void a_mail_whose_message_was_lost_is_sent_after_a_sweep() {
        eventually(() -> LOCAL.isEmpty("MailQueue") ? List.of("empty") : List.of());
        var lost = registration("s", "lotte@example.org", Payment.NONE);
        putAsClaimed(lost);

        assertThat(LOCAL.sweep().get("put")).isPositive();

        mailsTo("lotte@example.org", 1);
        assertThatMarked(lost, "SENT");
    }

    @Test
    void an_address_that_bounces_for_good_is_sent_nothing_any_more() {
        var bianca = registration("n", "bounce-bianca@example.org", Payment.NONE);
        REGISTRATIONS.signUp(bianca, NOW);
        assertThatSuppressed(bianca, "BOUNCED");
        // SES told it before it answered: the marker of the mail came after the bounce.
        assertThatMarked(bianca, "SENT");

        assertThat(REGISTRATIONS.askAgain(bianca.event(), bianca.id(), NOW.plus(Duration.ofDays(2))))
                .isEqualTo(new Signup.Nothing());
    }

    @Test
    void who_complains_is_sent_nothing_any_more() {
        var carla = registration("o", "complaint-carla@example.org", Payment.NONE);

        REGISTRATIONS.signUp(carla, NOW);

        mailsTo("complaint-carla@example.org", 1);
        assertThatSuppressed(carla, "COMPLAINED");
    }

    @Test
    void a_mail_that_did_not_arrive_this_time_suppresses_nothing() {
        var dora = registration("p", "softbounce-dora@example.org", Payment.NONE);

        REGISTRATIONS.signUp(dora, NOW);

        eventuallyLogged("\"MailBouncedThisTime\":1");
        assertThat(stored(dora)).doesNotContainKey("suppressed");
    }

    @Test
    void a_corrected_address_is_mailed_whatever_comes_back_late_from_the_one_before() {
        var edith = registration("q", "bounce-edith@example.org", Payment.NONE);
        REGISTRATIONS.signUp(edith, NOW);
        assertThatSuppressed(edith, "BOUNCED");
        var told = "{\"eventType\":\"Bounce\",\"kind\":\"Permanent\",\"at\":\"2020-01-10T10:00:00.000Z\","
                + "\"eventId\":\"fosdem-2020\",\"registrationId\":\"%s\",\"epoch\":\"1\"}".formatted(edith.id());

        if (edith.readdress(new EmailAddress("edith@example.org")) instanceof RegistrationChange.Changed corrected) {
            REGISTRATIONS.readdress(corrected, new RegistrationId("r".repeat(26)), edith.id(), NOW.plusSeconds(3600));
        }
        mailsTo("edith@example.org", 1);
        LOCAL.putOnQueue("FeedbackQueue", told);

        eventually(() -> LOCAL.isEmpty("FeedbackQueue") ? List.of(told) : List.of());
        assertThat(stored(edith)).doesNotContainKey("suppressed");
    }

    @Test
    void feedback_that_is_not_about_a_mail_of_ours_ends_in_the_dead_letters_without_anybodys_address() {
        LOCAL.putOnQueue("FeedbackQueue", """
                {"eventType":"Bounce","bounce":{"bounceType":"Permanent","feedbackId":"f-1",
                 "bouncedRecipients":[{"emailAddress":"stranger@example.org"}]},
                 "mail":{"messageId":"m-1","destination":["stranger@example.org"],"tags":{}}}""");
        LOCAL.putOnQueue("FeedbackQueue", "stranger@example.org is no JSON");

        var letters = new ArrayList<Message>();
        eventually(() -> {
            letters.addAll(LOCAL.takeFrom("FeedbackDeadLetters"));
            return letters.size() >= 2 ? letters : List.of();
        });
        assertThat(letters).extracting(NoticesTest::reason).containsOnly("NotOurs");
        assertThat(letters)
                .extracting(Message::body)
                .containsExactlyInAnyOrder(
                        "{\"eventType\":\"Bounce\",\"feedbackId\":\"f-1\",\"kind\":\"Permanent\",\"messageId\":\"m-1\"}",
                        "{}");
    }

    @Test
    void the_log_names_ids_and_nobody() {
        var radia = registration("k", "reject.radia@example.org", Payment.NONE);
        REGISTRATIONS.signUp(radia, NOW);
        deadLetterOf(radia.id());

        assertThat(LOCAL.log.text())
                .contains(radia.id().value())
                .doesNotContain("@example.org", "Lovelace", "Analytical Engines", "/me#", "eyJ");
    }

    // As a sender that died leaves the item, in one write: between two, the living would be faster. The dispatcher does
    // not hear of it.
    private static void putAsClaimed(Registration registration) {
        var item = new HashMap<>(itemOf(registration("l", "template@example.org", Payment.DUE)));
        item.put("eventBucket", fromS("fosdem-2020#" + registration.id().bucket()));
        item.put("registrationId", fromS(registration.id().value()));
        item.put("email", fromS(registration.attendee().email().value()));
        item.put("mail", fromS("CLAIMED"));
        item.put("mailUntil", fromN(Long.toString(NOW.toEpochMilli())));
        item.put("mailClaims", fromN("1"));
        LOCAL.dynamoDb
                .client()
                .putItem(put -> put.tableName(LOCAL.table("RegistrationsTable")).item(item));
    }

    private static Map<String, AttributeValue> itemOf(Registration registration) {
        REGISTRATIONS.signUp(registration, NOW);
        return stored(registration);
    }

    private static Map<String, AttributeValue> stored(Registration registration) {
        return LOCAL.dynamoDb
                .client()
                .getItem(get -> get.tableName(LOCAL.table("RegistrationsTable"))
                        .key(key(registration))
                        .consistentRead(true))
                .item();
    }

    private static Map<String, AttributeValue> key(Registration registration) {
        return Map.of(
                "eventBucket", fromS("fosdem-2020#" + registration.id().bucket()),
                "registrationId", fromS(registration.id().value()));
    }

    private static void assertThatMarked(Registration registration, String mail) {
        eventually(() -> fromS(mail).equals(stored(registration).get("mail")) ? List.of(mail) : List.of());
    }

    private static void assertThatSuppressed(Registration registration, String reason) {
        eventually(() -> fromS(reason).equals(stored(registration).get("suppressed")) ? List.of(reason) : List.of());
    }

    private static void eventuallyLogged(String part) {
        eventually(() ->
                LOCAL.log.text().lines().filter(line -> line.contains(part)).toList());
    }

    private static void setEmail(Registration registration, String email) {
        LOCAL.dynamoDb
                .client()
                .updateItem(update -> update.tableName(LOCAL.table("RegistrationsTable"))
                        .key(key(registration))
                        .updateExpression("SET email = :email")
                        .expressionAttributeValues(Map.of(":email", fromS(email))));
    }

    private static Registration registration(String letter, String email, Payment payment) {
        var sample = Samples.registration("Ada Lovelace", email, "en", payment);
        return new Registration(
                new RegistrationId(letter.repeat(26)),
                sample.event(),
                sample.attendee(),
                sample.consents(),
                sample.state(),
                sample.payment(),
                sample.phase(),
                sample.day(),
                sample.registeredAt(),
                sample.epoch(),
                sample.version());
    }

    /** Waits for as many mails; newest first. */
    private static List<Mail> mailsTo(String address, int count) {
        return eventually(() -> {
            var mails = LOCAL.ses.inbox().newestTo(address, 100).mails();
            return mails.size() >= count ? mails : List.of();
        });
    }

    private static Message deadLetterOf(RegistrationId id) {
        return eventually(() -> LOCAL.takeFrom("MailDeadLetters").stream()
                        .filter(letter ->
                                NoticeMessage.read(letter.body()).registration().equals(id))
                        .toList())
                .getFirst();
    }

    private static String reason(Message letter) {
        var reason = letter.messageAttributes().get("reason");
        return reason == null ? "" : reason.stringValue();
    }

    private static <T> List<T> eventually(Supplier<List<T>> look) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var seen = look.get();
        while (seen.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            seen = look.get();
        }
        assertThat(seen).as("what should be there after a while").isNotEmpty();
        return seen;
    }

    private static String passIn(Mail mail) {
        var link = mail.text().indexOf("/me#") + "/me#".length();
        return mail.text().substring(link, mail.text().indexOf('\n', link));
    }

    private static JwsPassVerifier verifier() {
        var client = LocalAccount.client(SsmClient.builder(), LOCAL.ssm.endpoint());
        return new JwsPassVerifier(new Secrets(client, new SecretsPath("/plenary"), Clock.systemUTC()));
    }
}
