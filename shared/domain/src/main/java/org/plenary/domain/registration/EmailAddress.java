package org.plenary.domain.registration;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plenary.domain.InvalidValue;

/**
 * An e-mail address as its owner wrote it, without white space around it.
 * Two ways of writing one address have the same {@link #normalised} form, which is the key of "one registration per person and event":
 * its table of examples in the tests is frozen, for a change would give people a second registration.
 */
public record EmailAddress(String value) {
    // RFC 5321, section 4.5.3.1: a path holds 256 octets, two of them its angle brackets; a local part 64.
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");
    // The JDK knows IDNA 2003, to which ß is ss; to IDNA 2008 these are letters of their own, and a pass must not go to
    // another domain than the one that was meant. Source: UTS 46, section 2.3, "deviations".
    private static final Pattern DEVIATIONS = Pattern.compile("[\u00df\u03c2\u200c\u200d]");

    public EmailAddress {
        value = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        check(value);
    }

    /** Lower case, the domain in IDNA A-labels; dots and {@code +tags} stay, for not every host ignores them. */
    public String normalised() {
        return deliverable().toLowerCase(Locale.ROOT);
    }

    /** The form that mail servers take: the local part as written, the domain in IDNA A-labels. */
    public String deliverable() {
        var at = value.lastIndexOf('@');
        return value.substring(0, at + 1) + toALabels(value.substring(at + 1));
    }

    private static void check(String address) {
        var at = address.lastIndexOf('@');
        if (at < 1) {
            throw new InvalidValue("must be an e-mail address");
        }
        // Before any pattern sees it: matching recurses at every dot, and a long enough text overflows the stack.
        checkLength(at, address.length());
        var localPart = address.substring(0, at);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(localPart)) {
            throw new InvalidValue("must have only ASCII characters before the @");
        }
        var domain = toALabels(address.substring(at + 1));
        if (!LOCAL_PART.matcher(localPart).matches() || !DOMAIN.matcher(domain).matches()) {
            throw new InvalidValue("must be an e-mail address");
        }
        checkLength(at, at + 1 + domain.length());
    }

    private static void checkLength(int localPart, int address) {
        if (localPart > LONGEST_LOCAL_PART || address > LONGEST) {
            throw new InvalidValue("must have at most 254 octets, 64 of them before the @");
        }
    }

    private static String toALabels(String domain) {
        if (DEVIATIONS.matcher(domain).find()) {
            throw new InvalidValue(
                    "must have its domain as xn-- labels, for not all mail servers read these letters alike");
        }
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException _) {
            throw new InvalidValue("must be an e-mail address");
        }
    }

    /** Not the address: it would end in a log. */
    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
