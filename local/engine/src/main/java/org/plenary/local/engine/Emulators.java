package org.plenary.local.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.plenary.local.engine.data.DataFolder;
import org.plenary.local.engine.dynamodb.LocalDynamoDb;
import org.plenary.local.engine.oidc.LocalOidc;
import org.plenary.local.engine.ses.LocalSes;
import org.plenary.local.engine.sqs.LocalSqs;
import org.plenary.local.engine.ssm.LocalSsm;

/** The local services, all starting at once; whoever asks for one waits for it. */
final class Emulators implements AutoCloseable {

    private final CompletableFuture<LocalDynamoDb> dynamoDb;
    private final CompletableFuture<LocalSqs> sqs;
    private final CompletableFuture<LocalSes> ses;
    private final CompletableFuture<LocalSsm> ssm;
    private final CompletableFuture<LocalOidc> oidc;

    /** Empty, and gone at the end. */
    Emulators(String audience) {
        dynamoDb = starting(LocalDynamoDb::start);
        sqs = starting(LocalSqs::start);
        ses = starting(LocalSes::start);
        ssm = starting(LocalSsm::start);
        oidc = starting(() -> LocalOidc.start(audience));
    }

    /** With what is in the folder; of OIDC nothing is kept, its tokens die with it. */
    Emulators(String audience, DataFolder data) {
        dynamoDb = starting(() -> LocalDynamoDb.startIn(data.folder("dynamodb")));
        sqs = starting(() -> LocalSqs.startIn(data.folder("sqs")));
        ses = starting(() -> LocalSes.startWith(data.file("inbox.jsonl")));
        ssm = starting(() -> LocalSsm.startWith(data.file("parameters.json")));
        oidc = starting(() -> LocalOidc.start(audience));
    }

    LocalDynamoDb dynamoDb() {
        return started(dynamoDb);
    }

    LocalSqs sqs() {
        return started(sqs);
    }

    LocalSes ses() {
        return started(ses);
    }

    LocalSsm ssm() {
        return started(ssm);
    }

    LocalOidc oidc() {
        return started(oidc);
    }

    private static <T> T started(CompletableFuture<T> service) {
        try {
            return service.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static <T> CompletableFuture<T> starting(Supplier<T> start) {
        return CompletableFuture.supplyAsync(
                start, task -> Thread.ofPlatform().daemon().start(task));
    }

    /** Stops them all at once, those too that are still starting. */
    @Override
    public void close() {
        CompletableFuture.allOf(stopping(dynamoDb), stopping(sqs), stopping(ses), stopping(ssm), stopping(oidc))
                .join();
    }

    private static CompletableFuture<Void> stopping(CompletableFuture<? extends AutoCloseable> started) {
        return started.handleAsync(
                (service, failed) -> {
                    try (service) {
                        return null;
                    } catch (Exception broken) {
                        throw new CompletionException(broken);
                    }
                },
                task -> Thread.ofPlatform().daemon().start(task));
    }
}
