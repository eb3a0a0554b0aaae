package org.plenary.domain.event;

import java.time.Instant;
import org.plenary.domain.money.Price;

/**
 * A conference or meetup of one organisation.
 *
 * @param pepperId the secret that turns its attendees' addresses into registration ids; never changes
 * @param version counts the changes from 1
 */
public record Event(EventId id, OrganisationId organisation, EventDetails details, String pepperId, long version) {

    public static Event create(EventId id, OrganisationId organisation, EventDetails details, String pepperId) {
        return new Event(id, organisation, details, pepperId, 1);
    }

    public EventChange change(EventDetails wish) {
        if (wish.equals(details)) {
            return new EventChange.Same(this);
        }
        if (details.price() instanceof Price.Paid && wish.price() instanceof Price.Free) {
            return new EventChange.NeedsConversion();
        }
        if (!details.state().mayBecome(wish.state())) {
            return new EventChange.StateGoesBack(details.state(), wish.state());
        }
        return new EventChange.Changed(new Event(id, organisation, wish, pepperId, version + 1));
    }

    /** Whether somebody may register at {@code now}. The library's closing ends every registration. */
    public Admission admit(Instant now) {
        return switch (details.state()) {
            case DRAFT -> new Admission.NotPublic();
            case CANCELLED -> new Admission.Cancelled();
            case PUBLISHED -> admitPublished(now);
        };
    }

    public boolean isPublic() {
        return details.state() != EventState.DRAFT;
    }

    /** Whether the time is over, at {@code now}, for which the event's registrations are kept. */
    public boolean keepsRegistrationsNoLonger(Instant now) {
        return !now.isBefore(details.registrationsEndAt());
    }

    private Admission admitPublished(Instant now) {
        var window = details.registration();
        if (!now.isBefore(window.closesAt()) || !now.isBefore(details.libraryClosesAt())) {
            return new Admission.Closed();
        }
        if (now.isBefore(window.opensAt())) {
            return new Admission.NotOpenYet(window.opensAt());
        }
        var dates = details.dates();
        return new Admission.Open(now.isBefore(dates.endsAt()) ? Phase.LIVE : Phase.LIBRARY, dates.dayOf(now));
    }
}
