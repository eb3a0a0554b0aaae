package org.plenary.functions.notices;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.stream.Stream;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.RecentEvents;
import org.plenary.domain.notice.Mail;
import org.plenary.domain.registration.MailKind;
import org.plenary.domain.registration.MailReference;
import org.plenary.domain.registration.PassSigner;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationState;

/** Writes the mail of a registration: what is true when it is written, whatever the notice was for. */
@Singleton
@Requires(bean = Site.class)
final class Letters {
    private final RecentEvents events;
    private final PassSigner signer;
    private final Site site;

    Letters(RecentEvents events, PassSigner signer, Site site) {
        this.events = events;
        this.signer = signer;
        this.site = site;
    }

    Mail write(MailKind kind, Registration registration, Instant now) {
        var event = events.find(registration.event(), now)
                .orElseThrow(() -> new IllegalStateException("there is no event " + registration.event()));
        var letter = hasPass(registration) ? withPass(kind, event, registration) : paymentDue(event, registration);
        return new Mail(
                registration.attendee().email(), about(registration), letter.subject(), letter.text(), letter.html());
    }

    // Cancelled too, for who is may still see the data, have it erased, and sign up again.
    private static boolean hasPass(Registration registration) {
        return registration.live() || registration.state() == RegistrationState.CANCELLED;
    }

    private static MailReference about(Registration registration) {
        return new MailReference(registration.event(), registration.id(), registration.epoch());
    }

    private Letter withPass(MailKind kind, Event event, Registration registration) {
        var words = new LetterWords(event, registration.attendee());
        var opening = switch (kind) {
            case CONFIRMATION -> "confirmation";
            case PASS_AGAIN -> "again";
            case CANCELLATION -> "cancellation";
        };
        var page = site.registration(signer.sign(registration.pass()));
        return letter(words, opening, new Letter.Link(words.text("pass.link"), page), words.paragraph("pass.care"));
    }

    // Only live registrations have a pass: this one gets it when it is paid for.
    private Letter paymentDue(Event event, Registration registration) {
        var words = new LetterWords(event, registration.attendee());
        return letter(
                words,
                "payment",
                new Letter.Link(words.text("event.link"), site.event(event.id())),
                words.paragraph("payment.pass"));
    }

    private Letter letter(LetterWords words, String opening, Letter.Link link, Letter.Paragraph afterLink) {
        var blocks = Stream.of(
                Stream.<Letter.Block>of(words.paragraph("greeting"), words.paragraph(opening + ".opening")),
                words.cancellation(),
                Stream.<Letter.Block>of(
                        words.fact("starts", words.startsAt()),
                        words.fact("ends", words.endsAt()),
                        words.fact("place", words.place()),
                        link,
                        afterLink,
                        new Letter.Paragraph(words.text("why") + " " + site.url())));
        return new Letter(
                words.language(),
                words.text(opening + ".subject"),
                blocks.flatMap(each -> each).toList());
    }
}
