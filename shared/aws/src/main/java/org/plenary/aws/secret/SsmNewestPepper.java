package org.plenary.aws.secret;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.plenary.domain.registration.NewestPepper;

/** The id of the newest pepper as the parameter {@code pepper-id}; the pepper itself is another parameter, which its readers may read. */
@Singleton
@Requires(bean = SecretsPath.class)
final class SsmNewestPepper implements NewestPepper {
    private final Secrets secrets;

    SsmNewestPepper(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String pepperId() {
        return secrets.value("pepper-id");
    }
}
