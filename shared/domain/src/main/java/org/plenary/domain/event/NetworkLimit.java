package org.plenary.domain.event;

import org.plenary.domain.InvalidValue;

/**
 * How many signups an event takes from one network within an hour. It costs every signup a second write, so it is off unless an
 * organiser asks for it.
 *
 * @param signupsAnHour 1 to 100,000, or 0 for {@link #OFF}
 */
public record NetworkLimit(int signupsAnHour) {
    public static final NetworkLimit OFF = new NetworkLimit(0);

    private static final int MOST = 100_000;

    public NetworkLimit {
        if (signupsAnHour < 0 || signupsAnHour > MOST) {
            throw new InvalidValue("must be 1 to " + MOST);
        }
    }

    public boolean isOff() {
        return signupsAnHour == 0;
    }
}
