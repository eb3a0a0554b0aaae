package org.plenary.domain.tally;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A shard of the stream by a short hash of its id, for the name is written with every batch: 32 bits tell the few dozen of a day apart. */
public record Shard(String hash) {
    private static final int DIGITS = 8;

    /** The shard of this id, as the stream tells it. */
    public static Shard of(String shardId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(shardId.getBytes(StandardCharsets.UTF_8));
            return new Shard(HexFormat.of().formatHex(digest).substring(0, DIGITS));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
