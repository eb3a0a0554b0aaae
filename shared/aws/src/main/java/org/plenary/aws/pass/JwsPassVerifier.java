package org.plenary.aws.pass;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.aws.secret.Secrets;
import org.plenary.domain.registration.Pass;
import org.plenary.domain.registration.PassVerifier;

/**
 * Reads passes with the public keys of the parameters {@code pass/verifying/{kid}}, each a JWK of an EC key on P-256.
 * The set is read once in five minutes, however many unknown keys are named: so a new key is published that long before it signs.
 */
@Singleton
@Requires(bean = Secrets.class)
public final class JwsPassVerifier implements PassVerifier {
    // A signature of ES256 has 64 bytes, 86 characters. The parser itself would overlook characters that are not of the
    // alphabet.
    private static final Pattern COMPACT =
            Pattern.compile("[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,500}\\.[A-Za-z0-9_-]{86}");

    private final Secrets secrets;

    public JwsPassVerifier(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Optional<Pass> verify(String signed) {
        if (!COMPACT.matcher(signed).matches()) {
            return Optional.empty();
        }
        try {
            var jws = JWSObject.parse(signed);
            return claimsToBeOurs(jws) && isSignedByUs(jws) ? PassJws.pass(jws.getPayload()) : Optional.empty();
        } catch (ParseException _) {
            return Optional.empty();
        }
    }

    // The algorithm is ours to say, never the header's (RFC 8725, section 3.1).
    private static boolean claimsToBeOurs(JWSObject jws) {
        var header = jws.getHeader();
        return PassJws.ALGORITHM.equals(header.getAlgorithm())
                && PassJws.TYPE.equals(header.getType())
                && isCanonical(jws.getSignature());
    }

    // The last character holds four bits that mean nothing: without this, fifteen more texts would be the same pass.
    private static boolean isCanonical(Base64URL signature) {
        return Base64URL.encode(signature.decode()).equals(signature);
    }

    private boolean isSignedByUs(JWSObject jws) {
        var keyId = jws.getHeader().getKeyID();
        var key = keyId == null ? null : secrets.below("pass/verifying").get(keyId);
        return key != null && isSignedBy(key, keyId, jws);
    }

    private static boolean isSignedBy(String jwk, String keyId, JWSObject jws) {
        try {
            return jws.verify(new ECDSAVerifier(ECKey.parse(jwk).toPublicJWK()));
        } catch (ParseException | JOSEException invalid) {
            throw new IllegalStateException("the parameter pass/verifying/" + keyId + " is no JWK on P-256", invalid);
        }
    }
}
