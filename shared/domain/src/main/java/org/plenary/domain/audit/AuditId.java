package org.plenary.domain.audit;

import java.util.Optional;
import org.plenary.domain.event.Slug;

/** The name of one audit, given by whoever asks for it: the same again is the same audit, and repairs once. See {@link Slug} for its form. */
public record AuditId(String value) {
    public AuditId {
        Slug.check(value);
    }

    /** The id that stands in a path, or nothing where no audit can have it. */
    public static Optional<AuditId> parse(String text) {
        return Slug.isWellFormed(text) ? Optional.of(new AuditId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
