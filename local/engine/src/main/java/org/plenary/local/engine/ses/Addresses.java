package org.plenary.local.engine.ses;

import java.util.Locale;

/** Mail addresses as SES takes them: {@code ada@example.org} or {@code Ada <ada@example.org>}. */
final class Addresses {

    private Addresses() {}

    /** The bare address in lower case, by which mails are found. */
    static String bare(String address) {
        int from = address.lastIndexOf('<');
        int to = address.lastIndexOf('>');
        String bare = from >= 0 && to > from ? address.substring(from + 1, to) : address;
        return bare.strip().toLowerCase(Locale.ROOT);
    }
}
