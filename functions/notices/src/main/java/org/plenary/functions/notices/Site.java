package org.plenary.functions.notices;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import org.plenary.domain.event.EventId;

/**
 * The pages that mails link to.
 *
 * @param url their origin, without a slash at its end: {@code SITE_URL}
 */
@ConfigurationProperties("site")
@Requires(property = "site.url")
record Site(String url) {
    /** The attendee's page. The pass stands in the fragment, which no server, log or referrer sees. */
    String registration(String signedPass) {
        return url + "/me#" + signedPass;
    }

    String event(EventId event) {
        return url + "/?event=" + event;
    }
}
