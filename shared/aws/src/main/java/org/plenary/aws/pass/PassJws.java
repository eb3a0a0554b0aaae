package org.plenary.aws.pass;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.Pass;
import org.plenary.domain.registration.RegistrationId;

/** What a pass is on the wire: its header, and its claims {@code sub} (the registration), {@code event} and {@code epoch}. */
final class PassJws {
    static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;

    /** Of its own, so that nothing else we may sign one day is ever taken for a pass (RFC 8725, section 3.11). */
    static final JOSEObjectType TYPE = new JOSEObjectType("pass+jwt");

    private PassJws() {}

    static JWSHeader header(String keyId) {
        return new JWSHeader.Builder(ALGORITHM).type(TYPE).keyID(keyId).build();
    }

    static Payload payload(Pass pass) {
        return new Payload(Map.of(
                "sub", pass.registration().value(),
                "event", pass.event().value(),
                "epoch", pass.epoch()));
    }

    /** The pass of a verified payload; nothing where the claims are not those of a pass. */
    static Optional<Pass> pass(Payload verified) {
        var claims = verified.toJSONObject();
        return claims == null ? Optional.empty() : pass(claims);
    }

    private static Optional<Pass> pass(Map<String, Object> claims) {
        try {
            var event = JSONObjectUtils.getString(claims, "event");
            var registration = JSONObjectUtils.getString(claims, "sub");
            if (event == null || registration == null) {
                return Optional.empty();
            }
            return Optional.of(new Pass(
                    new EventId(event), new RegistrationId(registration), JSONObjectUtils.getInt(claims, "epoch")));
        } catch (ParseException | InvalidValue _) {
            return Optional.empty();
        }
    }
}
