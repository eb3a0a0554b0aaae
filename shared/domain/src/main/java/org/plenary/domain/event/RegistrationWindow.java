package org.plenary.domain.event;

import java.time.Instant;
import org.plenary.domain.InvalidValue;

/**
 * When people may register. Registration ends with the library in any case: see {@link Event#admit}.
 *
 * @param opensAt inclusive; {@link #ALWAYS}' own stands for "since ever"
 * @param closesAt exclusive; {@link #ALWAYS}' own stands for "as long as the library is open"
 */
public record RegistrationWindow(Instant opensAt, Instant closesAt) {
    public static final RegistrationWindow ALWAYS =
            new RegistrationWindow(Instant.EPOCH, Instant.parse("9999-12-31T23:59:59Z"));

    public RegistrationWindow {
        if (!closesAt.isAfter(opensAt)) {
            throw new InvalidValue("must be after registrationOpensAt");
        }
    }
}
