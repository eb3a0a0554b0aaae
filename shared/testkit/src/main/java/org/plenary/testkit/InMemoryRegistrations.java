package org.plenary.testkit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.DueMails;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.domain.registration.Registrations;

/** Registrations and their mail markers in a map, for tests of what decides about them; passes {@link RegistrationsContract}. */
public final class InMemoryRegistrations implements Registrations, DueMails {
    private enum Mail {
        DUE,
        CLAIMED,
        SENT
    }

    private record Key(EventId event, RegistrationId id) {}

    private record Entry(Registration registration, Instant askedAt, Mail mail, Instant mailUntil, int claims) {
        boolean mayBeAsked(Instant now) {
            return registration.state() == RegistrationState.REGISTERED && askedAt.isBefore(now.minus(BETWEEN_MAILS));
        }

        Entry asked(Instant now) {
            return new Entry(registration, now, Mail.DUE, mailUntil, claims);
        }

        Entry with(Mail next, Instant until, int nextClaims) {
            return new Entry(registration, askedAt, next, until, nextClaims);
        }
    }

    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

    @Override
    public Signup signUp(Registration registration, Instant now) {
        var fresh = new Entry(registration, now, Mail.DUE, Instant.EPOCH, 0);
        var known = entries.putIfAbsent(new Key(registration.event(), registration.id()), fresh);
        return known == null ? Signup.MAIL_DUE : askAgain(registration.event(), registration.id(), now);
    }

    @Override
    public Signup askAgain(EventId event, RegistrationId id, Instant now) {
        var outcome = new AtomicReference<>(Signup.NOTHING);
        change(event, id, entry -> {
            if (!entry.mayBeAsked(now)) {
                return entry;
            }
            outcome.set(Signup.MAIL_DUE);
            return entry.asked(now);
        });
        return outcome.get();
    }

    @Override
    public Optional<Registration> find(EventId event, RegistrationId id) {
        return Optional.ofNullable(entries.get(new Key(event, id))).map(Entry::registration);
    }

    @Override
    public Claim claim(EventId event, RegistrationId id, Instant now, Instant leaseEnd) {
        var outcome = new AtomicReference<Claim>(new Claim.NothingDue());
        change(event, id, entry -> {
            boolean claimed = entry.mail() == Mail.CLAIMED;
            if (entry.registration().state() != RegistrationState.REGISTERED || entry.mail() == Mail.SENT) {
                return entry;
            }
            if (claimed && now.isBefore(entry.mailUntil())) {
                outcome.set(new Claim.Held());
                return entry;
            }
            outcome.set(new Claim.Granted(entry.registration(), entry.claims() + 1, claimed));
            return entry.with(Mail.CLAIMED, leaseEnd, entry.claims() + 1);
        });
        return outcome.get();
    }

    @Override
    public void release(Claim.Granted claim) {
        change(
                claim.registration().event(),
                claim.registration().id(),
                entry -> entry.mail() == Mail.CLAIMED && entry.claims() == claim.ordinal()
                        ? entry.with(Mail.DUE, Instant.EPOCH, entry.claims())
                        : entry);
    }

    @Override
    public void sent(Claim.Granted claim, Instant now) {
        change(
                claim.registration().event(),
                claim.registration().id(),
                entry -> entry.mail() == Mail.CLAIMED && entry.claims() == claim.ordinal()
                        ? entry.with(Mail.SENT, Instant.EPOCH, entry.claims())
                        : entry);
    }

    private void change(EventId event, RegistrationId id, Function<Entry, Entry> step) {
        entries.computeIfPresent(new Key(event, id), (_, entry) -> step.apply(entry));
    }
}
