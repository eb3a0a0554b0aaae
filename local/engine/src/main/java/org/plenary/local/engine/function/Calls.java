package org.plenary.local.engine.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.engine.overlay.SdkCall;
import org.plenary.local.engine.template.FunctionDefinition;

/** What the functions do by the SDK: asked of their policies before, counted after. */
public final class Calls {

    /** The newest calls of all functions are kept whole; older ones are only counted. */
    private static final int KEPT = 2000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SortedMap<String, Tally> tallies = new TreeMap<>();
    private final Deque<Call> newest = new ArrayDeque<>();

    public Calls(List<FunctionDefinition> functions) {
        functions.forEach(function -> tallies.put(function.logicalId(), new Tally(function.policy())));
    }

    /** What each function did, by logical id. */
    public SortedMap<String, FunctionCalls> byFunction() {
        var calls = new TreeMap<String, FunctionCalls>();
        tallies.forEach((function, tally) -> calls.put(function, tally.soFar()));
        return calls;
    }

    public FunctionCalls of(String function) {
        return tally(function).soFar();
    }

    /** The newest calls of a function, oldest first; no more than a few thousand of all functions together are kept. */
    public List<Call> newest(String function) {
        synchronized (newest) {
            return newest.stream()
                    .filter(call -> call.function().equals(function))
                    .toList();
        }
    }

    SdkCall about(String function, String service, String operation, byte[] body) {
        var tally = tally(function);
        var denials = RequestedAccess.of(service, operation, parsed(body)).stream()
                .filter(access -> !tally.grants(access))
                .toList();
        var denial = denials.isEmpty() ? "" : denial(function, denials.getFirst());
        var call = new Call(
                function, RequestedAccess.action(service, operation), new String(body, StandardCharsets.UTF_8));
        return new Watched(call, tally, denial);
    }

    private Tally tally(String function) {
        var tally = tallies.get(function);
        if (tally == null) {
            throw new IllegalArgumentException("the template has no function " + function);
        }
        return tally;
    }

    private static String denial(String function, RequestedAccess access) {
        return "User: arn:aws:sts::%s:assumed-role/%s/%s is not authorized to perform: %s on resource: %s because no policy of the function in the template allows it"
                .formatted(LocalAccount.ID, function, function, access.action(), access.resource());
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException _) {
            // A protocol without JSON: its service is none that RequestedAccess can tell resources of.
            return MissingNode.getInstance();
        }
    }

    private void keep(Call call) {
        synchronized (newest) {
            newest.addLast(call);
            if (newest.size() > KEPT) {
                newest.removeFirst();
            }
        }
    }

    private final class Watched implements SdkCall {

        private final Call call;
        private final Tally tally;
        private final String denial;

        private Watched(Call call, Tally tally, String denial) {
            this.call = call;
            this.tally = tally;
            this.denial = denial;
        }

        @Override
        public String denial() {
            return denial;
        }

        @Override
        public void sent() {
            tally.sent(call.action());
            keep(call);
        }

        @Override
        public void answered(double units) {
            tally.answered(call.action(), units);
        }

        @Override
        public void refused(String code) {
            tally.refused(call.action(), code);
        }
    }
}
