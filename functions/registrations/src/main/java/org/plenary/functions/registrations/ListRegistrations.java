package org.plenary.functions.registrations;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import org.plenary.domain.Page;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.KeptRegistrations;

/** Lists an event's registrations in the order of their ids, which is no order, over all buckets. */
@Singleton
final class ListRegistrations {
    /** Enough for every bucket of a small event; of a large one whose filter finds nobody, a page may be empty. */
    private static final int QUERIES_A_PAGE = 40;

    private final KeptRegistrations registrations;

    ListRegistrations(KeptRegistrations registrations) {
        this.registrations = registrations;
    }

    Page<KeptRegistration> list(Event event, ListQuery query) {
        var list = event.organisation() + " " + event.id() + " " + query.filterText();
        var position = Position.read(list, query.next());
        var found = new ArrayList<KeptRegistration>();
        for (int queries = 0;
                queries < QUERIES_A_PAGE && found.size() < query.limit() && !position.isEnd();
                queries++) {
            var page = registrations.page(
                    event.id(), position.bucket(), query.filter(), query.limit() - found.size(), position.after());
            found.addAll(page.items());
            position = position.behind(page);
        }
        return new Page<>(found, position.write(list));
    }
}
