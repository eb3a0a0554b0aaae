package org.plenary.testkit.life;

import java.time.Instant;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.PersonName;

/**
 * What somebody who takes a step says.
 *
 * @param name for {@link Step#SIGN_UP}, {@link Step#CORRECT} and {@link Step#RENEW}
 * @param address for {@link Step#READDRESS}
 * @param pass for {@link Step#REVOKE} and {@link Step#SUPPRESS}: the epoch of the pass that is revoked, or was in the mail
 */
public record Wish(Instant now, PersonName name, EmailAddress address, int pass) {}
