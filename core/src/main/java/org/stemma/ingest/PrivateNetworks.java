package org.stemma.ingest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Networks that are not the public Internet: the special-purpose registries of IANA (RFC 6890 and its updates), and addresses
 * that hold another one, which a gateway would reach.
 */
final class PrivateNetworks {
    private static final List<Network> NETWORKS = Stream.of(
                    "0.0.0.0/8 unspecified",
                    "10.0.0.0/8 private",
                    "100.64.0.0/10 carrier-grade NAT",
                    "127.0.0.0/8 loopback",
                    "169.254.0.0/16 link-local",
                    "172.16.0.0/12 private",
                    "192.0.0.0/24 reserved",
                    "192.0.2.0/24 documentation",
                    "192.88.99.0/24 reserved",
                    "192.168.0.0/16 private",
                    "198.18.0.0/15 benchmarking",
                    "198.51.100.0/24 documentation",
                    "203.0.113.0/24 documentation",
                    "224.0.0.0/4 multicast",
                    "240.0.0.0/4 reserved",
                    "::/128 unspecified",
                    "::1/128 loopback",
                    "::/96 IPv4 in IPv6",
                    "64:ff9b:1::/48 local NAT64",
                    "100::/64 discard-only",
                    "2001::/23 reserved",
                    "2001:db8::/32 documentation",
                    "2002::/16 6to4",
                    "3fff::/20 documentation",
                    "5f00::/16 segment routing",
                    "fc00::/7 unique-local",
                    "fe80::/10 link-local",
                    "fec0::/10 site-local",
                    "ff00::/8 multicast")
            .map(Network::parse)
            .toList();
    private static final Network NAT64 = Network.parse("64:ff9b::/96 NAT64");
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

    private PrivateNetworks() {}

    /** What network {@code address} lies in, {@code loopback} for one; null for the public Internet. */
    static @Nullable String kind(InetAddress address) {
        return kind(address.getAddress());
    }

    private static @Nullable String kind(byte[] address) {
        if (NAT64.holds(address) || isMapped(address)) {
            return kind(Arrays.copyOfRange(address, IPV6_BYTES - IPV4_BYTES, IPV6_BYTES));
        }
        return NETWORKS.stream()
                .filter(network -> network.holds(address))
                .map(Network::kind)
                .findFirst()
                .orElse(null);
    }

    /** IPv4-mapped IPv6, {@code ::ffff:0:0/96}; a literal of it would already be read as IPv4. */
    private static boolean isMapped(byte[] address) {
        if (address.length != IPV6_BYTES || address[10] != (byte) 0xff || address[11] != (byte) 0xff) {
            return false;
        }
        return Arrays.equals(address, 0, 10, new byte[10], 0, 10);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Network(byte[] start, int bits, String kind) {
        static Network parse(String line) {
            int slash = line.indexOf('/');
            int space = line.indexOf(' ');
            try {
                byte[] start = InetAddress.getByName(line.substring(0, slash)).getAddress();
                return new Network(
                        start, Integer.parseInt(line.substring(slash + 1, space)), line.substring(space + 1));
            } catch (UnknownHostException noLiteral) {
                throw new IllegalArgumentException(line, noLiteral);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            int whole = bits / 8;
            int mask = (0xff00 >> (bits % 8)) & 0xff;
            return Arrays.equals(address, 0, whole, start, 0, whole)
                    && (mask == 0 || (address[whole] & mask) == (start[whole] & mask));
        }
    }
}
