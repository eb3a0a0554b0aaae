package org.plenary.local.engine.ses;

import com.sun.net.httpserver.HttpHandler;
import java.net.URI;
import java.time.Clock;
import org.plenary.local.engine.stub.StubServer;

/** SES v2 on a free port of 127.0.0.1: keeps what it is asked to send, and rejects some addresses for trial. */
public final class LocalSes implements AutoCloseable {

    private final Inbox inbox = new Inbox();
    private final StubServer server;

    private LocalSes(Clock clock) {
        this.server = StubServer.start(new OutboundEmails(inbox, clock)::answer);
    }

    public static LocalSes start() {
        return new LocalSes(Clock.systemUTC());
    }

    public URI endpoint() {
        return server.endpoint();
    }

    /** What was sent so far. */
    public Inbox inbox() {
        return inbox;
    }

    /**
     * The inbox as a page for people and, by {@code Accept: application/json}, for programs; newest first. It takes
     * {@code to=}, {@code limit=} (1 to 100, else 50) and {@code next=}.
     */
    public HttpHandler inboxPage() {
        return new InboxPage(inbox);
    }

    @Override
    public void close() {
        server.close();
    }
}
