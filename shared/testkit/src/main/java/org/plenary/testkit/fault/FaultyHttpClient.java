package org.plenary.testkit.fault;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.testkit.SettableClock;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * The injector: every call of every SDK client built with it passes here, and meets the fault that the plan has for it. For one thread:
 * who acts at the same time does so in the middle of another's call ({@link Mishap.Meanwhile}), so that a seed replays it.
 */
public final class FaultyHttpClient implements SdkHttpClient {
    /** Of the SDK's tries; few, so that some calls fail in the end. */
    private static final int TRIES = 3;

    private final SdkHttpClient wire = UrlConnectionHttpClient.create();
    private final SettableClock clock;
    private UnaryOperator<WireRequest> strip = UnaryOperator.identity();
    private ConsistentReads consistentReads = new ConsistentReads(Set.of());
    private FaultPlan plan = FaultPlan.NONE;
    private History history = new History(0);
    private int calls;
    private boolean meanwhile;

    /** Faultless until told otherwise; delays move this clock. */
    public FaultyHttpClient(SettableClock clock) {
        this.clock = clock;
    }

    /** A client of the service at {@code endpoint}, under faults, that tries again when the SDK does, at once and up to three times. */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder, URI endpoint) {
        return client(builder, endpoint, impatient());
    }

    /** The same with other tries; pauses between them are slept through. */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, URI endpoint, RetryStrategy tries) {
        var keys = AwsBasicCredentials.create(LocalAccount.ACCESS_KEY_ID, LocalAccount.SECRET_ACCESS_KEY);
        return builder.endpointOverride(endpoint)
                .region(Region.of(LocalAccount.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .httpClient(this)
                .overrideConfiguration(override -> override.retryStrategy(tries))
                .build();
    }

    /** From now on calls are numbered from 1, meet this plan's faults, and are told to this history. */
    public void follow(History next, FaultPlan faults) {
        history = next;
        plan = faults;
        calls = 0;
    }

    /** How many calls there were since the plan began. */
    public int calls() {
        return calls;
    }

    /** Changes each request before it leaves: for controls that take a guard away. */
    public void strip(UnaryOperator<WireRequest> change) {
        strip = change;
    }

    /** Fails a test at a read of these tables that may be out of date. */
    public void refuseEventualReadsOf(Set<String> tables) {
        consistentReads = new ConsistentReads(tables);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest http) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return answer(WireRequest.of(http)).toHttp();
            }

            @Override
            public void abort() {
                // Nothing is under way that could be: a call is answered before it returns.
            }
        };
    }

    @Override
    public String clientName() {
        return "Faulty";
    }

    @Override
    public void close() {
        wire.close();
    }

    private WireAnswer answer(WireRequest request) throws IOException {
        consistentReads.check(request);
        calls++;
        var fault = plan.of(calls, request);
        history.called(request, fault);
        return switch (fault) {
            case Fault.None() -> send(request);
            case Fault.Throttle() -> WireAnswer.throttle(request);
            case Fault.Repeat() -> {
                send(request);
                yield send(request);
            }
            case Fault.Before(var mishap) -> {
                happen(mishap);
                yield send(request);
            }
            case Fault.After(var mishap) -> {
                var answer = send(request);
                happen(mishap);
                yield answer;
            }
        };
    }

    private WireAnswer send(WireRequest request) throws IOException {
        var stripped = strip.apply(request);
        var answer = WireAnswer.of(wire.prepareRequest(stripped.toHttp()).call());
        if (answer.isError()) {
            history.note("answer " + answer);
        }
        if (!stripped.equals(request) && answer.isInvalid()) {
            // Neither an exception, which the code under test could swallow, nor what a control waits for.
            throw new Error("what is left of " + request + " is no request: " + stripped.body());
        }
        return answer;
    }

    private void happen(Mishap mishap) throws IOException {
        switch (mishap) {
            case Mishap.Timeout() -> throw new SocketTimeoutException("a fault of the test");
            case Mishap.Crashing() -> throw new Crash();
            case Mishap.Delay(var duration) -> clock.set(clock.instant().plus(duration));
            case Mishap.Meanwhile(var step) -> meanwhile(step);
        }
    }

    private void meanwhile(Runnable step) {
        if (meanwhile) {
            return;
        }
        meanwhile = true;
        try {
            step.run();
        } finally {
            meanwhile = false;
        }
    }

    // Without the breaker too: it remembers earlier histories, and a seed would not replay alone.
    private static RetryStrategy impatient() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(TRIES)
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .circuitBreakerEnabled(false)
                .build();
    }
}
