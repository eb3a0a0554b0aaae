package org.plenary.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plenary.domain.Page;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.DueMails;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.Erasures;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.MailKind;
import org.plenary.domain.registration.MailReference;
import org.plenary.domain.registration.MailState;
import org.plenary.domain.registration.Mailing;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationFilter;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.domain.registration.Registrations;
import org.plenary.domain.registration.Suppression;

/** Registrations, their mail markers and their end in a map, for tests of what decides about them; passes {@link RegistrationsContract}. */
public final class InMemoryRegistrations implements Registrations, KeptRegistrations, DueMails, Erasures {
    /** What stands under a key. */
    private sealed interface Entry {
        record Kept(KeptRegistration kept) implements Entry {}

        record Erased(int epoch, long version) implements Entry {}

        record Alias(RegistrationId of) implements Entry {}
    }

    private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();
    private final Map<String, Erasure> erasures = new ConcurrentSkipListMap<>();

    @Override
    public synchronized Signup signUp(Registration registration, Instant now) {
        var key = key(registration.event(), registration.id());
        if (entries.containsKey(key)) {
            return askAgain(registration.event(), registration.id(), now);
        }
        put(registration, fresh(now));
        return new Signup.MailDue();
    }

    @Override
    public synchronized Signup askAgain(EventId event, RegistrationId id, Instant now) {
        return switch (entries.get(key(event, id))) {
            case null -> new Signup.Nothing();
            case Entry.Alias(var of) -> new Signup.Alias(of);
            case Entry.Erased(var epoch, var version) -> new Signup.Erased(epoch, version);
            case Entry.Kept(var kept)
            when kept.registration().state() == RegistrationState.CANCELLED ->
                new Signup.Cancelled(kept.registration());
            case Entry.Kept(var kept) when !mayBeAsked(kept.mailing(), now) -> new Signup.Nothing();
            case Entry.Kept(var kept) -> {
                put(kept.registration(), asked(kept.mailing(), now));
                yield new Signup.MailDue();
            }
        };
    }

    @Override
    public Optional<Registration> find(EventId event, RegistrationId id) {
        return kept(event, id).map(KeptRegistration::registration);
    }

    @Override
    public Optional<KeptRegistration> kept(EventId event, RegistrationId id) {
        return entries.get(key(event, id)) instanceof Entry.Kept(var kept) ? Optional.of(kept) : Optional.empty();
    }

    @Override
    public Optional<KeptRegistration> ledToBy(EventId event, RegistrationId id) {
        return entries.get(key(event, id)) instanceof Entry.Alias(var of) ? kept(event, of) : kept(event, id);
    }

    @Override
    public boolean isErased(EventId event, RegistrationId id) {
        return entries.get(key(event, id)) instanceof Entry.Erased;
    }

    @Override
    public Page<KeptRegistration> page(
            EventId event, String bucket, RegistrationFilter filter, int limit, String after) {
        var found = entries.values().stream()
                .flatMap(entry -> entry instanceof Entry.Kept(var kept) ? Stream.of(kept) : Stream.empty())
                .filter(kept -> kept.registration().event().equals(event))
                .filter(kept -> kept.registration().id().bucket().equals(bucket))
                .filter(kept -> kept.registration().id().value().compareTo(after) > 0)
                .filter(kept -> filter.matches(kept.registration()))
                .toList();
        if (found.size() <= limit) {
            return new Page<>(found, "");
        }
        var cut = found.subList(0, limit);
        return new Page<>(cut, cut.getLast().registration().id().value());
    }

    @Override
    public synchronized Stored change(Changed changed, Instant now) {
        var registration = changed.registration();
        return switch (entries.get(key(registration.event(), registration.id()))) {
            case Entry.Kept(var kept)
            when kept.registration().version() == registration.version() - 1 -> {
                put(registration, changed.mailDue() ? asked(kept.mailing(), now) : kept.mailing());
                yield new Stored.Done();
            }
            case Entry.Kept(var kept) when changed.isMadeIn(kept, now) -> new Stored.Done();
            case Entry.Kept(var kept) -> new Stored.Overtaken(kept.registration());
            case Entry.Erased left
            when left.version() == registration.version() - 1 -> {
                put(registration, fresh(now));
                yield new Stored.Done();
            }
            case null, default -> new Stored.Gone();
        };
    }

    @Override
    public synchronized Stored readdress(Changed changed, RegistrationId alias, RegistrationId lastAlias, Instant now) {
        var registration = changed.registration();
        boolean first = find(registration.event(), registration.id())
                .filter(current -> current.version() == registration.version() - 1)
                .isPresent();
        if (!first) {
            return change(changed, now);
        }
        if (!isFreeFor(registration, alias)) {
            return new Stored.AddressTaken();
        }
        change(changed, now);
        mail(registration.event(), registration.id(), InMemoryRegistrations::lifted);
        if (!lastAlias.equals(registration.id())) {
            entries.remove(key(registration.event(), lastAlias));
        }
        if (!alias.equals(registration.id())) {
            entries.put(key(registration.event(), alias), new Entry.Alias(registration.id()));
        }
        return new Stored.Done();
    }

    private boolean isFreeFor(Registration registration, RegistrationId alias) {
        var there = entries.get(key(registration.event(), alias));
        return alias.equals(registration.id()) || there == null || there.equals(new Entry.Alias(registration.id()));
    }

    @Override
    public synchronized Stored erase(Registration registration, Erasure.Reason reason, Instant now) {
        var key = key(registration.event(), registration.id());
        if (!(entries.get(key) instanceof Entry.Kept(var kept))) {
            return new Stored.Gone();
        }
        if (kept.registration().version() != registration.version()) {
            return new Stored.Overtaken(kept.registration());
        }
        entries.put(key, new Entry.Erased(registration.epoch() + 1, registration.version() + 1));
        if (reason == Erasure.Reason.REQUEST) {
            erasures.put(key, new Erasure(registration.id(), now));
        }
        return new Stored.Done();
    }

    @Override
    public Page<Erasure> of(EventId event, String from) {
        return new Page<>(
                erasures.entrySet().stream()
                        .filter(erasure -> erasure.getKey().startsWith(event + " "))
                        .map(Map.Entry::getValue)
                        .filter(erasure -> erasure.registration().value().compareTo(from) > 0)
                        .toList(),
                "");
    }

    @Override
    public synchronized Claim claim(EventId event, RegistrationId id, Instant now, Instant leaseEnd) {
        var found = kept(event, id);
        if (found.isEmpty() || found.get().mailing().suppression().isPresent()) {
            return new Claim.NothingDue();
        }
        var registration = found.get().registration();
        var mailing = found.get().mailing();
        boolean claimed = mailing.state() == MailState.CLAIMED;
        if (mailing.state() == MailState.SENT) {
            return new Claim.NothingDue();
        }
        if (claimed && mailing.claimedUntil().filter(now::isBefore).isPresent()) {
            return new Claim.Held();
        }
        put(
                registration,
                next(mailing, MailState.CLAIMED, Optional.of(leaseEnd), mailing.claims() + 1, mailing.mailedAt()));
        return new Claim.Granted(
                registration, MailKind.of(registration, mailing.mailedAt()), mailing.claims() + 1, claimed);
    }

    @Override
    public synchronized void release(Claim.Granted claim) {
        end(claim, mailing -> next(mailing, MailState.DUE, Optional.empty(), mailing.claims(), mailing.mailedAt()));
    }

    @Override
    public synchronized void sent(Claim.Granted claim, Instant now) {
        end(claim, mailing -> next(mailing, MailState.SENT, Optional.empty(), mailing.claims(), Optional.of(now)));
    }

    @Override
    public synchronized void giveUp(EventId event, RegistrationId id) {
        mail(
                event,
                id,
                mailing -> mailing.state() == MailState.SENT
                        ? mailing
                        : next(mailing, MailState.GIVEN_UP, Optional.empty(), mailing.claims(), mailing.mailedAt()));
    }

    @Override
    public synchronized boolean suppress(MailReference about, Suppression suppression) {
        boolean same = find(about.event(), about.registration())
                .filter(registration -> registration.epoch() == about.epoch())
                .isPresent();
        if (same) {
            mail(about.event(), about.registration(), mailing -> suppressed(mailing, suppression));
        }
        return same;
    }

    private void end(Claim.Granted claim, UnaryOperator<Mailing> step) {
        var registration = claim.registration();
        kept(registration.event(), registration.id())
                .filter(kept -> kept.registration().registeredAt().equals(registration.registeredAt()))
                .filter(kept -> kept.mailing().state() == MailState.CLAIMED)
                .filter(kept -> kept.mailing().claims() == claim.ordinal())
                .ifPresent(kept -> put(kept.registration(), step.apply(kept.mailing())));
    }

    private void mail(EventId event, RegistrationId id, UnaryOperator<Mailing> step) {
        kept(event, id).ifPresent(kept -> put(kept.registration(), step.apply(kept.mailing())));
    }

    private void put(Registration registration, Mailing mailing) {
        entries.put(
                key(registration.event(), registration.id()),
                new Entry.Kept(new KeptRegistration(registration, mailing)));
    }

    private static boolean mayBeAsked(Mailing mailing, Instant now) {
        var asks = mailing.asks();
        return mailing.suppression().isEmpty()
                && asks.getFirst().isBefore(now.minus(BETWEEN_MAILS))
                && (asks.size() < MAILS_A_DAY || asks.getLast().isBefore(now.minus(A_DAY)));
    }

    private static Mailing fresh(Instant now) {
        return new Mailing(MailState.DUE, List.of(now), Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    private static Mailing asked(Mailing mailing, Instant now) {
        var asks = Stream.concat(Stream.of(now), mailing.asks().stream())
                .limit(MAILS_A_DAY)
                .toList();
        return new Mailing(
                MailState.DUE, asks, Optional.empty(), mailing.claims(), mailing.mailedAt(), mailing.suppression());
    }

    private static Mailing next(
            Mailing mailing, MailState state, Optional<Instant> until, int claims, Optional<Instant> mailedAt) {
        return new Mailing(state, mailing.asks(), until, claims, mailedAt, mailing.suppression());
    }

    private static Mailing suppressed(Mailing mailing, Suppression suppression) {
        return new Mailing(
                mailing.state(),
                mailing.asks(),
                mailing.claimedUntil(),
                mailing.claims(),
                mailing.mailedAt(),
                Optional.of(mailing.suppression().orElse(suppression)));
    }

    private static Mailing lifted(Mailing mailing) {
        return new Mailing(
                mailing.state(),
                mailing.asks(),
                mailing.claimedUntil(),
                mailing.claims(),
                mailing.mailedAt(),
                Optional.empty());
    }

    private static String key(EventId event, RegistrationId id) {
        return event + " " + id;
    }
}
