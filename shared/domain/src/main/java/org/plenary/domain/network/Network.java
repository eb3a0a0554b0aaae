package org.plenary.domain.network;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, no more exactly than a provider hands addresses out to one customer: the first 24 bits of an IPv4 address,
 * the first 56 of an IPv6 one.
 *
 * @param prefix those bits in hexadecimal
 */
public record Network(String prefix) {
    private static final int IPV4_BYTES = 4;

    /** The network of an address; what is none comes from one network with everything else that is none. */
    public static Network of(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            var prefix = Arrays.copyOf(bytes, bytes.length == IPV4_BYTES ? 3 : 7);
            return new Network(HexFormat.of().formatHex(prefix));
        } catch (IllegalArgumentException _) {
            return new Network("");
        }
    }

    /** Not the network: it would end in a log. */
    @Override
    public String toString() {
        return "Network[hidden]";
    }
}
