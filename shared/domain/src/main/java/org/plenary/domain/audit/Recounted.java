package org.plenary.domain.audit;

import java.time.Instant;
import org.plenary.domain.registration.City;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.statistics.CountedRegistration;

/** A registration as a recount meets it. */
public sealed interface Recounted {
    /**
     * One that counts.
     *
     * @param version of the registration: each step raises it by one
     * @param changedAt when the last step was taken, or the signup
     */
    record Kept(
            RegistrationId id,
            long version,
            Instant changedAt,
            CountedRegistration counted,
            City city,
            EmailAddress email)
            implements Recounted {

        /** Of the person and the version: those of many may be summed up. SplitMix64's mixing makes near ones far apart. */
        long fingerprint() {
            long bits = 31L * id.value().hashCode() + version * 0x9E3779B97F4A7C15L;
            for (int at = 0; at < id.value().length(); at++) {
                bits = mixed(bits + id.value().charAt(at));
            }
            return bits;
        }

        private static long mixed(long bits) {
            long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return z ^ (z >>> 31);
        }

        /** Not the person: it would end in a log. */
        @Override
        public String toString() {
            return "Kept[" + id + "]";
        }
    }

    /** One that somebody asked to erase: it does not count, and the tally has to have seen that. */
    record ErasedOnRequest(Instant at) implements Recounted {}

    /** One of which retention has left nothing to count; the counts keep it. */
    record ErasedByRetention() implements Recounted {}

    /** One that this code cannot read. The tally has stepped over it as well. */
    record Unreadable() implements Recounted {}
}
