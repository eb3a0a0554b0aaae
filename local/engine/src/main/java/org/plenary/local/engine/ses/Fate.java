package org.plenary.local.engine.ses;

import java.util.Arrays;

/** What becomes of a mail at one address; how the address begins decides, so that each fate can be tried. */
enum Fate {
    REJECTED("reject"),
    THROTTLED("throttle"),
    BOUNCES("bounce"),
    BOUNCES_SOFTLY("softbounce"),
    COMPLAINED_OF("complaint"),
    READ("");

    private final String beginning;

    Fate(String beginning) {
        this.beginning = beginning;
    }

    static Fate of(String recipient) {
        var address = Addresses.bare(recipient);
        return Arrays.stream(values())
                .filter(fate -> address.startsWith(fate.beginning))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the mail lies in the inbox. */
    boolean arrives() {
        return this == READ || this == COMPLAINED_OF;
    }
}
