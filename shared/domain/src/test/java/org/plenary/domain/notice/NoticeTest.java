package org.plenary.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.MailReference;
import org.plenary.domain.registration.RegistrationId;

final class NoticeTest {

    private static final MailReference ABOUT =
            new MailReference(new EventId("jconf-2027"), new RegistrationId("a".repeat(26)), 3);

    @Test
    void a_mail_does_not_show_in_a_log() {
        var mail = new Mail(new EmailAddress("ada@example.org"), ABOUT, "You are in, Ada", "/me#pass", "<p>Ada</p>");
        assertThat(mail).hasToString("Mail[hidden]");
    }
}
