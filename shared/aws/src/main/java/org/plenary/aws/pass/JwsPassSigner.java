package org.plenary.aws.pass;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.text.ParseException;
import org.plenary.aws.secret.Secrets;
import org.plenary.domain.registration.Pass;
import org.plenary.domain.registration.PassSigner;

/**
 * Signs passes with the private key of the parameter {@code pass/signing}: a JWK of an EC key on P-256 with its {@code kid}.
 * A new key's public half must have been published for five minutes before (see {@link JwsPassVerifier}).
 */
@Singleton
@Requires(bean = Secrets.class)
final class JwsPassSigner implements PassSigner {
    private final Secrets secrets;

    JwsPassSigner(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String sign(Pass pass) {
        try {
            var key = ECKey.parse(secrets.value("pass/signing"));
            var jws = new JWSObject(PassJws.header(key.getKeyID()), PassJws.payload(pass));
            jws.sign(new ECDSASigner(key));
            return jws.serialize();
        } catch (ParseException | JOSEException _) {
            // Without the cause: it may quote the key.
            throw new IllegalStateException("the parameter pass/signing is no private JWK on P-256");
        }
    }
}
