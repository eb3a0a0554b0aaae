package org.plenary.aws.secret;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Base64;
import org.plenary.domain.registration.Pepper;
import org.plenary.domain.registration.Peppers;

/** The peppers as parameters {@code peppers/{pepperId}}: base64url without padding of 32 random bytes. */
@Singleton
@Requires(bean = SecretsPath.class)
final class SsmPeppers implements Peppers {
    private final Secrets secrets;

    SsmPeppers(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Pepper pepper(String pepperId) {
        return new Pepper(Base64.getUrlDecoder().decode(secrets.value("peppers/" + pepperId)));
    }
}
