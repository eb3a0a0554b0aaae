package org.plenary.local.engine.ssm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.plenary.local.engine.data.ReplacedFile;
import org.plenary.local.engine.stub.StubServer;

/** SSM's parameters on a free port of 127.0.0.1, in memory or in a file. */
public final class LocalSsm implements AutoCloseable {

    private final ParameterStore store;
    private final StubServer server;

    private LocalSsm(ParameterStore store) {
        this.store = store;
        this.server = StubServer.start(new ParameterActions(store)::answer);
    }

    public static LocalSsm start() {
        return new LocalSsm(new ParameterStore(Clock.systemUTC(), List.of(), _ -> {}));
    }

    /** Starts with the parameters in the file, which is made where there is none, and keeps them there. */
    public static LocalSsm startWith(Path file) {
        var kept = new ParameterFile(new ReplacedFile(file));
        return new LocalSsm(new ParameterStore(Clock.systemUTC(), kept.read(), kept::write));
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
