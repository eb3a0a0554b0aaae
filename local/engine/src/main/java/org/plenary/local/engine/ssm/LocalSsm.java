package org.plenary.local.engine.ssm;

import java.net.URI;
import java.time.Clock;
import org.plenary.local.engine.stub.StubServer;

/** SSM's parameters on a free port of 127.0.0.1, empty at the start and gone at the end. */
public final class LocalSsm implements AutoCloseable {

    private final ParameterStore store;
    private final StubServer server;

    private LocalSsm(ParameterStore store) {
        this.store = store;
        this.server = StubServer.start(new ParameterActions(store)::answer);
    }

    public static LocalSsm start() {
        return new LocalSsm(new ParameterStore(Clock.systemUTC()));
    }

    public URI endpoint() {
        return server.endpoint();
    }

    /** Puts a plain value under a full name, {@code /plenary/pepper-id}, over any that is there. */
    public void putString(String name, String value) {
        store.put(name, Parameter.Type.String, value);
    }

    /** Puts a value that is shown only to who asks for decryption. */
    public void putSecureString(String name, String value) {
        store.put(name, Parameter.Type.SecureString, value);
    }

    @Override
    public void close() {
        server.close();
    }
}
