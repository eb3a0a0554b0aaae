package org.plenary.functions.notices;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How mails are sent.
 *
 * @param rate mails a second of this instance, at most: {@code MAIL_RATE}
 * @param lease how long a mail is one sender's alone. The function's timeout, so that no sender outlives its claim; shorter than the queue's
 *     visibility timeout, so that a message that comes back finds the claim of its last attempt run out
 * @param attempts how often a message whose handling fails is received before it is given up
 * @param receives the receive that is the last for a mail that is put off, after days of an outage of SES: the queue's
 *     {@code maxReceiveCount}, for the redrive that follows could give no reason
 */
@ConfigurationProperties("mail")
@Requires(property = "mail.rate")
record MailSettings(
        double rate,
        @Bindable(defaultValue = "60s") Duration lease,
        @Bindable(defaultValue = "10") int attempts,
        @Bindable(defaultValue = "1000") int receives) {

    MailSettings {
        if (!(rate > 0)) {
            throw new IllegalArgumentException("MAIL_RATE must be greater than 0");
        }
    }
}
