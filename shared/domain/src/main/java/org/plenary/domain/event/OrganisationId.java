package org.plenary.domain.event;

import java.util.Optional;

/** The organisation that an event belongs to: see {@link Slug} for its form. */
public record OrganisationId(String value) {
    public OrganisationId {
        Slug.check(value);
    }

    /** The id that stands in a path, or nothing where no organisation can have it. */
    public static Optional<OrganisationId> parse(String text) {
        return Slug.isWellFormed(text) ? Optional.of(new OrganisationId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
