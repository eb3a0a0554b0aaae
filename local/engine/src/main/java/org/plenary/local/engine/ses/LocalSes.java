package org.plenary.local.engine.ses;

import com.sun.net.httpserver.HttpHandler;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.plenary.local.engine.stub.StubServer;

/**
 * SES v2 on a free port of 127.0.0.1: shows what it is asked to send. What may become of a mail can be tried by addresses that
 * begin with a certain word:
 *
 * <ul>
 *   <li>{@code reject}: SendEmail fails, MessageRejected;
 *   <li>{@code throttle}: SendEmail fails, TooManyRequestsException;
 *   <li>{@code bounce}: accepted, never in the inbox, and a Bounce event of type Permanent;
 *   <li>{@code softbounce}: accepted, never in the inbox, and a Bounce event of type Transient;
 *   <li>{@code complaint}: accepted, in the inbox, and a Complaint event.
 * </ul>
 *
 * An event is published where the mail was sent with a configuration set that has a destination for it, and before SendEmail is
 * answered: sooner than SES ever does, so that whoever deals with events is tried by the hardest order.
 */
public final class LocalSes implements AutoCloseable {

    private final Inbox inbox;
    private final Runnable afterwards;
    private final OutboundEmails outbound;
    private final StubServer server;

    private LocalSes(Inbox inbox, Runnable afterwards, Clock clock) {
        this.inbox = inbox;
        this.afterwards = afterwards;
        this.outbound = new OutboundEmails(inbox, clock);
        this.server = StubServer.start(outbound::answer);
    }

    public static LocalSes start() {
        return new LocalSes(new Inbox(), () -> {}, Clock.systemUTC());
    }

    /** Starts with the mails in the file, which is made where there is none, and keeps new ones there. */
    public static LocalSes startWith(Path inbox) {
        var file = new InboxFile(inbox);
        return new LocalSes(new Inbox(file.read(), file::append), file::close, Clock.systemUTC());
    }

    public URI endpoint() {
        return server.endpoint();
    }

    /** Says which configuration sets there are, until the next call; before the first there are none. */
    public void configure(List<ConfigurationSet> sets, EventPublisher publisher) {
        outbound.tell(new Feedback(sets, publisher));
    }

    /** What arrived so far. */
    public Inbox inbox() {
        return inbox;
    }

    /**
     * The inbox as a page for people and, by {@code Accept: application/json}, for programs; newest first. It takes
     * {@code to=}, {@code limit=} (1 to 100, else 50) and {@code next=}.
     */
    public HttpHandler inboxPage() {
        return new InboxPage(inbox, outbound::bounced);
    }

    @Override
    public void close() {
        server.close();
        afterwards.run();
    }
}
