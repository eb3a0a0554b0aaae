package org.plenary.domain.registration;

import java.util.Optional;

/** Reads signed passes; any number of keys may verify, and none of them can sign. */
public interface PassVerifier {
    /** The pass, or nothing where the text is not one that we signed. Whether it still opens anything, the registration says. */
    Optional<Pass> verify(String signed);
}
