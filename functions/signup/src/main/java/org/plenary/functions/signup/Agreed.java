package org.plenary.functions.signup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.registration.Consent;
import org.plenary.domain.registration.ConsentWish;
import org.plenary.domain.registration.PersonalField;
import org.plenary.domain.registration.Purpose;
import org.plenary.domain.registration.TextVersion;

/** How a request says what a person agrees to: {@code {"SERIES_INVITATIONS": {"EMAIL": "2026-11"}}}, and the code of conduct's version. */
final class Agreed {
    private Agreed() {}

    static ConsentWish wish(
            @Nullable TextVersion codeOfConduct, @Nullable Map<Purpose, Map<PersonalField, TextVersion>> consents) {
        var wish = new LinkedHashMap<Consent, TextVersion>();
        (consents == null ? Map.<Purpose, Map<PersonalField, TextVersion>>of() : consents)
                .forEach((purpose, fields) ->
                        fields.forEach((field, version) -> wish.put(new Consent(purpose, field), version)));
        return new ConsentWish(wish, Optional.ofNullable(codeOfConduct));
    }
}
