package org.plenary.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.domain.event.EventId;
import org.plenary.domain.notice.MailMetrics.Counts;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.MailReference;
import org.plenary.domain.registration.RegistrationId;

final class NoticeTest {

    private static final MailReference ABOUT =
            new MailReference(new EventId("jconf-2027"), new RegistrationId("a".repeat(26)), 3);

    @Test
    void counts_add_up_figure_by_figure() {
        assertThat(new Counts(1, 2, 3).plus(new Counts(10, 20, 30))).isEqualTo(new Counts(11, 22, 33));
        assertThat(Counts.NONE.plus(new Counts(1, 2, 3))).isEqualTo(new Counts(1, 2, 3));
        assertThat(new Counts(1, 2, 3).plus(Counts.NONE)).isEqualTo(new Counts(1, 2, 3));
    }

    @Test
    void a_mail_does_not_show_in_a_log() {
        var mail = new Mail(new EmailAddress("ada@example.org"), ABOUT, "You are in, Ada", "/me#pass", "<p>Ada</p>");
        assertThat(mail).hasToString("Mail[hidden]");
    }
}
