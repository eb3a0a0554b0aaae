package org.plenary.aws.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.EventId;
import org.plenary.domain.notice.Mail;
import org.plenary.domain.notice.Mailer.Sending;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.MailReference;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.local.engine.account.LocalAccount;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** How often SES is asked for one mail. */
final class SesRetriesTest {
    private static final MailReference ABOUT =
            new MailReference(new EventId("jconf-2027"), new RegistrationId("a".repeat(26)), 3);
    private static final Mail MAIL = new Mail(new EmailAddress("ada@example.org"), ABOUT, "subject", "text", "html");

    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer ses;

    SesRetriesTest() throws IOException {
        ses = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        ses.start();
    }

    @AfterEach
    void stop() {
        ses.stop(0);
    }

    @Test
    void a_mail_whose_answer_is_lost_is_not_sent_again_behind_our_back() {
        ses.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.close();
        });

        assertThatThrownBy(() -> mailer().send(MAIL)).isInstanceOf(SdkClientException.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void an_error_of_ses_leaves_open_whether_the_mail_left_and_is_not_repeated() {
        ses.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });

        assertThatThrownBy(() -> mailer().send(MAIL)).isInstanceOf(SesV2Exception.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_throttled_mail_is_tried_three_times_before_it_is_postponed() {
        ses.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().add("X-Amzn-ErrorType", "TooManyRequestsException");
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        });

        assertThat(mailer().send(MAIL)).isEqualTo(new Sending.Postponed("TooManyRequestsException"));
        assertThat(asked).hasValue(3);
    }

    private SesMailer mailer() {
        var endpoint = URI.create("http://127.0.0.1:" + ses.getAddress().getPort());
        var client = LocalAccount.client(
                SesV2Client.builder().overrideConfiguration(override -> override.retryStrategy(Ses.throttlesOnly())),
                endpoint);
        return new SesMailer(client, new MailFrom("registration@example.org", "plenary"));
    }
}
