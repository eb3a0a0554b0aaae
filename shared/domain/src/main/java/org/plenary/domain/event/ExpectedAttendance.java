package org.plenary.domain.event;

import java.util.List;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.InvalidValue.Refusal;

/**
 * How many live registrations an organiser has planned for, both inclusive: the thresholds of the forecast.
 *
 * @param fewest at least 1; 0 in {@link #UNSAID} alone
 * @param most from {@code fewest} to {@value #MOST}
 */
public record ExpectedAttendance(int fewest, int most) {
    /** The organiser has not said. */
    public static final ExpectedAttendance UNSAID = new ExpectedAttendance(0, 0);

    private static final int MOST = 10_000_000;

    public ExpectedAttendance {
        if (fewest < 0 || (fewest == 0 && most != 0)) {
            throw new InvalidValue(List.of(new Refusal("fewest", "must be at least 1")));
        }
        if (most < fewest || most > MOST) {
            throw new InvalidValue(List.of(new Refusal("most", "must be from fewest to " + MOST)));
        }
    }

    public boolean isUnsaid() {
        return equals(UNSAID);
    }
}
