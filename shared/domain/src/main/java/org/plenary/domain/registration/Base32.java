package org.plenary.domain.registration;

/** RFC 4648 base32 in lower case without padding; the JDK has none. */
final class Base32 {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int window = 0;
        int bits = 0;
        for (byte next : bytes) {
            window = (window << Byte.SIZE) | (next & 0xff);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt((window >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((window << (BITS - bits)) & 31));
        }
        return text.toString();
    }
}
