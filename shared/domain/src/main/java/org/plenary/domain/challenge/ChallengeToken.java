package org.plenary.domain.challenge;

import org.plenary.domain.InvalidValue;

/**
 * What a browser was given when its user solved a challenge; it is good for one verification, within minutes.
 *
 * @param value at most 2048 characters, which is the longest that Turnstile gives; empty for {@link #NONE}
 */
public record ChallengeToken(String value) {
    /** That none was sent. */
    public static final ChallengeToken NONE = new ChallengeToken("");

    private static final int LONGEST = 2048;

    public ChallengeToken {
        if (value.length() > LONGEST) {
            throw new InvalidValue("must have at most " + LONGEST + " characters");
        }
    }

    /** Not the token: it would end in a log. */
    @Override
    public String toString() {
        return "ChallengeToken[hidden]";
    }
}
