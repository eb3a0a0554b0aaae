package org.plenary.local.engine.ses;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What was sent, in memory and where it is kept in a file too; finds an address's mails without walking over the others.
 * Addresses are compared without regard to case.
 */
public final class Inbox {

    /** Both oldest first: a mail's number is its index in the first. */
    private final List<Mail> mails = new ArrayList<>();

    private final Map<String, List<Mail>> byAddress = new HashMap<>();

    private final Consumer<Mail> keeper;

    Inbox() {
        this(List.of(), _ -> {});
    }

    /**
     * @param kept what was sent before, oldest first
     * @param keeper gets each new mail before it is seen here
     */
    Inbox(List<Mail> kept, Consumer<Mail> keeper) {
        this.keeper = keeper;
        kept.forEach(this::add);
    }

    /**
     * A part of the inbox, newest first.
     *
     * @param more whether older mails follow the last of these
     */
    public record Page(List<Mail> mails, boolean more) {

        public Page {
            mails = List.copyOf(mails);
        }
    }

    synchronized Mail add(
            String from, List<String> to, String subject, String text, String html, JsonNode options, Instant sentAt) {
        String id = UUID.randomUUID().toString();
        var mail = new Mail(mails.size(), id, from, to, subject, text, html, options, sentAt);
        keeper.accept(mail);
        add(mail);
        return mail;
    }

    private void add(Mail mail) {
        mails.add(mail);
        mail.to().stream()
                .map(Addresses::bare)
                .distinct()
                .forEach(address -> byAddress
                        .computeIfAbsent(address, _ -> new ArrayList<>(1))
                        .add(mail));
    }

    /** How many mails were sent so far. */
    public synchronized int size() {
        return mails.size();
    }

    /** The newest mails to everybody. */
    public Page newest(int limit) {
        return page("", Long.MAX_VALUE, limit);
    }

    /** The newest mails to an address. */
    public Page newestTo(String address, int limit) {
        return page(address, Long.MAX_VALUE, limit);
    }

    /** Mails to {@code address} (empty for everybody's) that are older than the one with number {@code before}. */
    synchronized Page page(String address, long before, int limit) {
        var all = address.isEmpty() ? mails : byAddress.getOrDefault(Addresses.bare(address), List.of());
        int end = countBelow(all, before);
        int start = Math.max(0, end - limit);
        return new Page(all.subList(start, end).reversed(), start > 0);
    }

    private static int countBelow(List<Mail> sorted, long number) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
