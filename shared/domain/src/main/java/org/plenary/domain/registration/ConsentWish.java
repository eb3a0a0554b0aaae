package org.plenary.domain.registration;

import java.util.Map;
import java.util.Optional;

/**
 * All that a person agrees to now; what is not in it is not, or no longer, agreed to.
 *
 * @param codeOfConduct the version that the person read and accepts, if any
 */
public record ConsentWish(Map<Consent, TextVersion> consents, Optional<TextVersion> codeOfConduct) {
    public static final ConsentWish NONE = new ConsentWish(Map.of(), Optional.empty());

    public ConsentWish {
        consents = Map.copyOf(consents);
    }
}
