package org.plenary.local.engine.gateway;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plenary.local.engine.function.Debugger;
import org.plenary.local.engine.mapping.Invocation;
import org.plenary.local.engine.mapping.InvocationResult;
import org.plenary.local.engine.template.HttpApi;
import org.plenary.local.engine.template.Route;
import org.plenary.local.engine.template.Route.Access;

/** Answers requests as the HTTP API of the template: by its functions, or by itself with API Gateway's own words. */
public final class HttpApiServer implements Answering {

    /** What a function takes and gives at most, in bytes of JSON. */
    private static final int LARGEST_EVENT = 6 * 1024 * 1024;

    private final HttpApi api;
    private final RouteTable routes;
    private final CrossOrigin crossOrigin;
    private final Map<String, ? extends Invocation> functions;
    private final Map<String, Bucket> buckets = new HashMap<>();
    private final Authorizer authorizer;
    private final Clock clock;

    /** @param functions by logical id */
    public HttpApiServer(HttpApi api, Map<String, ? extends Invocation> functions, Clock clock) {
        this.api = api;
        this.routes = new RouteTable(api.routes());
        this.crossOrigin = new CrossOrigin(api.cors());
        this.functions = Map.copyOf(functions);
        this.clock = clock;
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var issuers = new ConcurrentHashMap<String, IssuerKeys>();
        this.authorizer = new Authorizer(
                issuer -> issuers.computeIfAbsent(issuer, key -> new IssuerKeys(key, http, clock)), clock);
        api.routes().forEach(route -> buckets.put(route.key(), new Bucket(route.throttle(), System::nanoTime)));
    }

    /** The answer; empty where no route takes the request. */
    @Override
    public Optional<Reply> answer(Request request) {
        var requestId = UUID.randomUUID().toString();
        var answer = crossOrigin
                .preflight(request)
                .or(() -> routes.find(request.method(), request.path())
                        .map(match -> crossOrigin.apply(request, answer(request, match, requestId))));
        return answer.map(reply -> reply.with(Map.of("apigw-requestid", List.of(requestId))));
    }

    private Reply answer(Request request, RouteTable.Match match, String requestId) {
        if (request.isTooLarge()) {
            return Reply.message(413, "Request Entity Too Large");
        }
        var bucket = buckets.get(match.route().key());
        if (bucket != null && !bucket.take()) {
            return Reply.message(429, "Too Many Requests");
        }
        var event = new GatewayEvent(api.id(), request, match, requestId, clock.instant());
        return switch (match.route().access()) {
            case Access.Open _ -> call(match.route(), event.json());
            case Access.Jwt access -> authorized(match.route(), access, event);
        };
    }

    private Reply authorized(Route route, Access.Jwt access, GatewayEvent event) {
        return switch (authorizer.judge(access, event.request())) {
            case Authorizer.Verdict.Admitted admitted -> call(route, event.json(admitted));
            case Authorizer.Verdict.Insufficient _ -> Reply.message(403, "Forbidden");
            case Authorizer.Verdict.Unknown(var reason) ->
                Reply.message(401, "Unauthorized")
                        .with(Map.of(
                                "www-authenticate",
                                List.of("Bearer error=\"invalid_token\" error_description=\"" + reason + "\"")));
        };
    }

    private Reply call(Route route, byte[] event) {
        if (event.length > LARGEST_EVENT) {
            return Reply.message(413, "Request Entity Too Large");
        }
        return switch (result(route, event)) {
            case InvocationResult.Answered(var json)
            when json.length <= LARGEST_EVENT -> FunctionReply.of(json).orElseGet(HttpApiServer::internalServerError);
            case InvocationResult.Answered _, InvocationResult.Failed _ -> internalServerError();
            case InvocationResult.TimedOut _ -> Reply.message(503, "Service Unavailable");
        };
    }

    private InvocationResult result(Route route, byte[] event) {
        var function = functions.get(route.function());
        if (function == null) {
            throw new IllegalStateException(route.key() + " has no function");
        }
        return Debugger.isAttached() ? function.invoke(event) : within(route.timeout(), () -> function.invoke(event));
    }

    /** API Gateway stops waiting; the function does not stop working. */
    private static InvocationResult within(Duration timeout, Callable<InvocationResult> call) {
        var task = new FutureTask<>(call);
        Thread.ofVirtual().start(task);
        try {
            return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return new InvocationResult.TimedOut();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new InvocationResult.Failed(stopped.getClass().getName(), "the gateway was stopped");
        }
    }

    private static Reply internalServerError() {
        return Reply.message(500, "Internal Server Error");
    }
}
