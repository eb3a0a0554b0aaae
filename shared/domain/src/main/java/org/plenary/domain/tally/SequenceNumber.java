package org.plenary.domain.tally;

/**
 * Where in its shard a record stands: 40 digits, padded with zeros, so that text sorts like the numbers. DynamoDB's have 21 to 40 digits, and a
 * number in DynamoDB holds 38. Source: the type {@code SequenceNumber} in DynamoDB's API reference.
 */
public record SequenceNumber(String value) implements Comparable<SequenceNumber> {
    private static final int DIGITS = 40;

    /**
     * Pads it.
     *
     * @throws IllegalArgumentException when it is no number of at most 40 digits
     */
    public SequenceNumber {
        if (value.isEmpty() || value.length() > DIGITS || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("no sequence number of a stream: " + value);
        }
        value = "0".repeat(DIGITS - value.length()) + value;
    }

    @Override
    public int compareTo(SequenceNumber other) {
        return value.compareTo(other.value);
    }
}
