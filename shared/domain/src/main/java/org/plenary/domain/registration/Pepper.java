package org.plenary.domain.registration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.plenary.domain.event.EventId;
import org.plenary.domain.network.Network;
import org.plenary.domain.network.NetworkHour;

/** The secret that turns an address into a registration id which nobody without it can compute or reverse. */
public final class Pepper {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_BYTES = 16;

    private final byte[] secret;

    /** At least 32 random bytes. */
    public Pepper(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("a pepper has at least 32 bytes");
        }
        this.secret = secret.clone();
    }

    /** Base32 of the first 128 bits of HMAC-SHA256(pepper, eventId + newline + normalised address). */
    public RegistrationId registrationId(EventId event, EmailAddress address) {
        var message = event.value() + "\n" + address.normalised();
        return new RegistrationId(Base32.encode(Arrays.copyOf(hmac(message), ID_BYTES)));
    }

    /** The hour of {@code now} for a network's signups: its name is the event and base32 of 128 bits of the HMAC over all three. */
    public NetworkHour networkHour(EventId event, Network network, Instant now) {
        var begin = now.truncatedTo(ChronoUnit.HOURS);
        // No address holds a newline, so this is no message of a registration's id.
        var message = "network\n" + event.value() + "\n" + network.prefix() + "\n" + begin.getEpochSecond();
        var code = Base32.encode(Arrays.copyOf(hmac(message), ID_BYTES));
        return new NetworkHour(event.value() + "#" + code, begin.plus(1, ChronoUnit.HOURS));
    }

    private byte[] hmac(String message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    @Override
    public String toString() {
        return "Pepper[hidden]";
    }
}
