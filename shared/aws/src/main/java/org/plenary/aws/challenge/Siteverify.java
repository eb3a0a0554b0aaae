package org.plenary.aws.challenge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.plenary.aws.secret.Secrets;
import org.plenary.domain.Unavailable;
import org.plenary.domain.challenge.Challenge;
import org.plenary.domain.challenge.ChallengeToken;

/**
 * Asks a verifier by the siteverify protocol: a form with {@code secret} and {@code response}, a JSON answer with {@code success} and
 * {@code error-codes}. The visitor's address is not passed on. It asks once: a token that is sent twice counts as used, and an
 * {@code idempotency_key} that a client's own repeat could rely on would let everybody use a token again.
 * Source: Cloudflare's "Validate the token" of Turnstile.
 */
@Singleton
@Requires(bean = ChallengeUrl.class)
@Requires(bean = Secrets.class)
final class Siteverify implements Challenge {
    // A person waits, and API Gateway no longer than 30 s; a verifier that is well answers within a fraction of this.
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LARGEST_ANSWER = 16 * 1024;

    private final ChallengeUrl verifier;
    private final Secrets secrets;
    private final HttpClient http;

    Siteverify(ChallengeUrl verifier, Secrets secrets) {
        this.verifier = verifier;
        this.secrets = secrets;
        this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    @Override
    public Outcome verify(ChallengeToken token) {
        if (token.equals(ChallengeToken.NONE)) {
            return Outcome.REFUSED;
        }
        var answer = ask(token);
        if (answer.statusCode() != 200) {
            throw new Unavailable("the challenge's verifier answered " + answer.statusCode());
        }
        return read(answer.body()).outcome();
    }

    private HttpResponse<byte[]> ask(ChallengeToken token) {
        var form = "secret=" + encoded(secrets.value("challenge/secret")) + "&response=" + encoded(token.value());
        var request = HttpRequest.newBuilder(verifier.url())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form))
                .build();
        // Not send: a request's own timeout ends when the answer's head is there, and its body may never come.
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            return answer.get(PATIENCE.toMillis(), MILLISECONDS);
        } catch (ExecutionException | TimeoutException outage) {
            answer.cancel(true);
            throw new Unavailable("the challenge's verifier does not answer", outage);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("nobody waited for the challenge's verifier", interrupted);
        }
    }

    private static SiteverifyAnswer read(byte[] json) {
        try {
            return SiteverifyAnswer.read(json);
        } catch (IOException unreadable) {
            throw new Unavailable("the challenge's verifier answered no JSON", unreadable);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
