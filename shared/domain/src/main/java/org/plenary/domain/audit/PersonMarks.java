package org.plenary.domain.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.plenary.domain.registration.EmailAddress;

/** Tells people apart across the events of a series without keeping their addresses: marks compare equal only under the same key. */
public final class PersonMarks {
    private static final String ALGORITHM = "HmacSHA256";

    private static final int KEY_BYTES = 32;

    private final byte[] key;

    /** @param key drawn for one count of one series, and thrown away with it: at least 32 random bytes */
    public PersonMarks(byte[] key) {
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException("a key has at least 32 bytes");
        }
        this.key = key.clone();
    }

    /** Marks under a key of their own. */
    public static PersonMarks drawn(RandomGenerator random) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new PersonMarks(key);
    }

    /** HMAC-SHA256 of the normalised address. */
    public String of(EmailAddress email) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(email.normalised().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    @Override
    public String toString() {
        return "PersonMarks[hidden]";
    }
}
