package org.plenary.domain.notice;

import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.MailReference;

/**
 * A mail as it leaves.
 *
 * @param about what a bounce of it is told to be about
 * @param text the whole mail for those who read no HTML
 * @param html the same, in HTML that loads nothing from anywhere
 */
public record Mail(EmailAddress to, MailReference about, String subject, String text, String html) {
    /** Not the mail: it holds a name and a pass, and would end in a log. */
    @Override
    public String toString() {
        return "Mail[hidden]";
    }
}
