package org.plenary.functions.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.functions.notices.Samples.BRUSSELS;
import static org.plenary.functions.notices.Samples.PAID;
import static org.plenary.functions.notices.Samples.cancelled;
import static org.plenary.functions.notices.Samples.conference;
import static org.plenary.functions.notices.Samples.only;
import static org.plenary.functions.notices.Samples.registration;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Place;
import org.plenary.domain.event.RecentEvents;
import org.plenary.domain.money.Price;
import org.plenary.domain.notice.Mail;
import org.plenary.domain.registration.MailKind;
import org.plenary.domain.registration.Payment;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange;

class LettersTest {
    private static final Instant NOON = Instant.parse("2020-01-10T12:00:00Z");
    private static final Registration ADA = registration("Ada Lovelace", "ada@example.org", "en", Payment.NONE);

    private final Locale machine = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(machine);
    }

    @Test
    void a_confirmation_says_what_for_and_when_and_where_and_carries_the_pass() {
        var mail = mail(MailKind.CONFIRMATION, conference(BRUSSELS, Price.FREE), ADA);

        assertThat(mail.to()).isEqualTo(ADA.attendee().email());
        assertThat(mail.subject()).isEqualTo("Your registration for FOSDEM 2020");
        assertThat(plain(mail.text())).isEqualTo("""
                Hello Ada Lovelace,

                thank you: you are registered for FOSDEM 2020.

                Starts: Saturday, February 1, 2020, 9:30 AM (Europe/Brussels)

                Ends: Sunday, February 2, 2020, 5:00 PM (Europe/Brussels)

                Place: ULB Solbosch, Brussels, Belgium

                Open my registration:
                https://example.org/me#signed-1

                The link is your pass. Keep it to yourself: whoever has it can open your registration.

                You receive this mail because somebody registered with your address, or changed that registration, at https://example.org
                """);
    }

    @Test
    void the_pass_again_says_that_one_is_registered_already() {
        var mail = mail(MailKind.PASS_AGAIN, conference(BRUSSELS, Price.FREE), ADA);

        assertThat(mail.subject()).isEqualTo("You are registered for FOSDEM 2020");
        assertThat(mail.text())
                .contains("you are registered for FOSDEM 2020 already", "https://example.org/me#signed-1");
    }

    @Test
    void who_has_to_pay_gets_no_pass_but_the_page_of_the_event() {
        var unpaid = registration("Ada Lovelace", "ada@example.org", "en", Payment.DUE);

        for (var kind : MailKind.values()) {
            var mail = mail(kind, conference(BRUSSELS, PAID), unpaid);

            assertThat(mail.subject()).isEqualTo("Payment is due for FOSDEM 2020");
            assertThat(mail.text()).contains("https://example.org/?event=fosdem-2020");
            assertThat(mail.text() + mail.html()).doesNotContain("signed-", "/me#");
        }
    }

    @Test
    void who_has_paid_gets_the_pass() {
        var paid = registration("Ada Lovelace", "ada@example.org", "en", Payment.PAID);

        assertThat(mail(MailKind.CONFIRMATION, conference(BRUSSELS, PAID), paid).text())
                .contains("/me#signed-1");
    }

    @Test
    void who_cancelled_is_told_so_and_keeps_a_way_to_the_page() {
        var mail = mail(MailKind.CANCELLATION, conference(BRUSSELS, Price.FREE), cancelledBy(ADA));

        assertThat(mail.subject()).isEqualTo("Your registration for FOSDEM 2020 is cancelled");
        assertThat(plain(mail.text())).isEqualTo("""
                Hello Ada Lovelace,

                your registration for FOSDEM 2020 is cancelled. On its page you can have your data erased and, while registration is open, sign up again.

                Starts: Saturday, February 1, 2020, 9:30 AM (Europe/Brussels)

                Ends: Sunday, February 2, 2020, 5:00 PM (Europe/Brussels)

                Place: ULB Solbosch, Brussels, Belgium

                Open my registration:
                https://example.org/me#signed-1

                The link is your pass. Keep it to yourself: whoever has it can open your registration.

                You receive this mail because somebody registered with your address, or changed that registration, at https://example.org
                """);
    }

    @Test
    void who_cancelled_owes_nothing_and_is_told_of_no_payment() {
        for (var payment : Payment.values()) {
            var cancelled = cancelledBy(registration("Ada Lovelace", "ada@example.org", "en", payment));

            var mail = mail(MailKind.CANCELLATION, conference(BRUSSELS, PAID), cancelled);

            assertThat(mail.subject() + mail.text() + mail.html())
                    .doesNotContainIgnoringCase("payment")
                    .doesNotContainIgnoringCase("paid")
                    .contains("/me#signed-1");
        }
    }

    @Test
    void a_mail_about_a_cancelled_event_says_so() {
        var cancelled = cancelled(conference(BRUSSELS, Price.FREE));

        assertThat(mail(MailKind.PASS_AGAIN, cancelled, ADA).text()).contains("has been cancelled");
        assertThat(mail(MailKind.PASS_AGAIN, conference(BRUSSELS, Price.FREE), ADA)
                        .text())
                .doesNotContain("cancelled");
    }

    @Test
    void an_online_event_has_no_address() {
        assertThat(mail(MailKind.CONFIRMATION, conference(Place.ONLINE, Price.FREE), ADA)
                        .text())
                .contains("Place: Online");
    }

    @Test
    void the_html_holds_the_same_and_a_link_that_can_be_clicked() {
        var mail = mail(MailKind.CONFIRMATION, conference(BRUSSELS, Price.FREE), ADA);

        assertThat(mail.html())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<title>Your registration for FOSDEM 2020</title>")
                .contains("thank you: you are registered for FOSDEM 2020.")
                .contains("<strong>Place:</strong> ULB Solbosch, Brussels, Belgium")
                .contains("<a href=\"https://example.org/me#signed-1\"", ">Open my registration</a>");
    }

    @Test
    void the_html_loads_nothing_from_anywhere() {
        var mail = mail(MailKind.CONFIRMATION, conference(BRUSSELS, Price.FREE), ADA);

        assertThat(mail.html()).doesNotContain("src=", "<link", "url(", "@import", "<script", "<img");
    }

    @Test
    void what_people_typed_is_text_in_the_html_whatever_it_looks_like() {
        var event = conference("<b>R&D</b> \"{name}\" $1 \\ %s", BRUSSELS, Price.FREE);
        var mallory = registration("<script>alert('x')</script>", "mallory@example.org", "en", Payment.NONE);

        var mail = mail(MailKind.CONFIRMATION, event, mallory);

        assertThat(mail.subject()).isEqualTo("Your registration for <b>R&D</b> \"{name}\" $1 \\ %s");
        assertThat(mail.text()).contains("Hello <script>alert('x')</script>,");
        assertThat(mail.html())
                .contains("Hello &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;,")
                .contains("&lt;b&gt;R&amp;D&lt;/b&gt; &quot;{name}&quot; $1 \\ %s")
                .doesNotContain("<script", "<b>");
    }

    @Test
    void moments_and_title_are_in_the_attendees_language_and_texts_in_english_until_there_are_others() {
        var camille = registration("Camille Martin", "camille@example.org", "fr-CA", Payment.NONE);

        var mail = mail(MailKind.CONFIRMATION, conference(BRUSSELS, Price.FREE), camille);

        assertThat(mail.subject()).isEqualTo("Your registration for FOSDEM 2020 (français)");
        assertThat(mail.text()).contains("samedi 1 février 2020", "Belgique");
        assertThat(mail.html()).contains("<html lang=\"en\">");
    }

    @Test
    void the_language_of_the_machine_does_not_matter() {
        var before = mail(MailKind.CONFIRMATION, conference(BRUSSELS, Price.FREE), ADA);
        Locale.setDefault(Locale.JAPAN);

        assertThat(mail(MailKind.CONFIRMATION, conference(BRUSSELS, Price.FREE), ADA))
                .isEqualTo(before);
    }

    @Test
    void a_registration_of_an_unknown_event_is_an_error_that_names_it() {
        var events = only(conference(BRUSSELS, Price.FREE));
        var lost = new Registration(
                ADA.id(),
                new EventId("lost"),
                ADA.attendee(),
                ADA.consents(),
                ADA.state(),
                ADA.payment(),
                ADA.phase(),
                ADA.day(),
                ADA.registeredAt(),
                ADA.epoch(),
                ADA.version());

        assertThatThrownBy(() -> letters(events).write(MailKind.CONFIRMATION, lost, NOON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no event lost");
    }

    private static Registration cancelledBy(Registration registration) {
        if (registration.cancel() instanceof RegistrationChange.Changed(var cancelled, var _)) {
            return cancelled;
        }
        throw new AssertionError("not cancelled");
    }

    private static Mail mail(MailKind kind, Event event, Registration registration) {
        return letters(only(event)).write(kind, registration, NOON);
    }

    private static Letters letters(RecentEvents events) {
        return new Letters(events, pass -> "signed-" + pass.epoch(), new Site("https://example.org"));
    }

    /** The JDK writes a narrow no-break space before AM and PM. */
    private static String plain(String text) {
        return text.replace('\u202f', ' ');
    }
}
