package org.plenary.functions.registrations;

import java.util.Map;
import java.util.Optional;
import org.plenary.domain.registration.Consent;
import org.plenary.domain.registration.ConsentWish;
import org.plenary.domain.registration.PersonalField;
import org.plenary.domain.registration.Purpose;
import org.plenary.domain.registration.TextVersion;

/** What people agree to in these tests. */
final class Agreements {
    static final ConsentWish INVITATIONS_AND_CONDUCT = new ConsentWish(
            Map.of(new Consent(Purpose.SERIES_INVITATIONS, PersonalField.EMAIL), new TextVersion("2026-11")),
            Optional.of(new TextVersion("3")));

    private Agreements() {}
}
