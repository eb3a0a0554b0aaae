package org.plenary.aws.notice;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plenary.domain.notice.Mail;
import org.plenary.domain.notice.Mailer;
import org.plenary.domain.registration.MailReference;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.EmailContent;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/**
 * Mails by SES. A mail that SES itself finds wrong is refused for good; whatever ails the account (a throttle, a pause, a domain that is
 * not verified) is no fault of the address, and the mail is only postponed.
 */
@Singleton
@Requires(classes = SesV2Client.class)
@Requires(bean = MailFrom.class)
final class SesMailer implements Mailer {
    private final SesV2Client client;
    private final MailFrom from;

    SesMailer(SesV2Client client, MailFrom from) {
        this.client = client;
        this.from = from;
    }

    @Override
    public Sending send(Mail mail) {
        try {
            client.sendEmail(send -> send.fromEmailAddress(from.from())
                    .configurationSetName(from.configuration())
                    .emailTags(tags(mail.about()))
                    .destination(to -> to.toAddresses(mail.to().deliverable()))
                    .content(content(mail)));
            return new Sending.Accepted();
        } catch (MessageRejectedException | BadRequestException refused) {
            return new Sending.Refused(code(refused));
        } catch (SesV2Exception answer) {
            if (answer.statusCode() >= 500) {
                // It may have left: that is for the claim's lease to sort out.
                throw answer;
            }
            return new Sending.Postponed(code(answer));
        }
    }

    private static EmailContent content(Mail mail) {
        return EmailContent.builder()
                .simple(simple -> simple.subject(utf8(mail.subject()))
                        .body(body -> body.text(utf8(mail.text())).html(utf8(mail.html()))))
                .build();
    }

    /** What comes back with a bounce or a complaint: ids, and the epoch that the address belongs to. */
    private static List<MessageTag> tags(MailReference about) {
        return List.of(
                tag("eventId", about.event().value()),
                tag("registrationId", about.registration().value()),
                tag("epoch", Integer.toString(about.epoch())));
    }

    private static MessageTag tag(String name, String value) {
        return MessageTag.builder().name(name).value(value).build();
    }

    private static Content utf8(String text) {
        return Content.builder()
                .data(text)
                .charset(StandardCharsets.UTF_8.name())
                .build();
    }

    // Never the message: SES quotes the address in it.
    private static String code(SesV2Exception answer) {
        var details = answer.awsErrorDetails();
        return details == null ? answer.getClass().getSimpleName() : details.errorCode();
    }
}
