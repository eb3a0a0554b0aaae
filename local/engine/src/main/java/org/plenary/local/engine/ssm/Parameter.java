package org.plenary.local.engine.ssm;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** One parameter as it was last put. */
record Parameter(String name, Type type, String value, long version, Instant modifiedAt) {

    /** The names are SSM's. */
    enum Type {
        String,
        StringList,
        SecureString
    }

    /** The value, or what KMS would have made of it where it is secret and was not asked to be decrypted. */
    String shown(boolean decrypted) {
        if (type != Type.SecureString || decrypted) {
            return value;
        }
        byte[] placeholder = ("encrypted: " + name + " " + version).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(placeholder);
    }

    Parameter replacedBy(Type newType, String newValue, Instant now) {
        return new Parameter(name, newType, newValue, version + 1, now);
    }
}
