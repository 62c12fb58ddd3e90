package org.understory.push;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Whether an address is one of the open internet, so that nobody makes us knock at doors inside our own network. Denies by
 * default: what IANA's registries of special-purpose addresses name is not public, nor is IPv6 outside 2000::/3.
 */
final class PublicAddress {
    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? four(bytes) : six(bytes);
    }

    private static boolean four(byte[] bytes) {
        int a = bytes[0] & 255;
        int b = bytes[1] & 255;
        int c = bytes[2] & 255;
        return switch (a) {
            case 0, 10, 127 -> false;
            case 100 -> b < 64 || b > 127; // shared by providers
            case 169 -> b != 254;
            case 172 -> b < 16 || b > 31;
            case 192 -> b != 168 && !(b == 0 && (c == 0 || c == 2)) && !(b == 88 && c == 99);
            case 198 -> b != 18 && b != 19 && !(b == 51 && c == 100);
            case 203 -> !(b == 0 && c == 113);
            default -> a < 224;
        };
    }

    private static boolean six(byte[] bytes) {
        int first = (bytes[0] & 255) << 8 | bytes[1] & 255;
        int second = (bytes[2] & 255) << 8 | bytes[3] & 255;
        if (first < 0x2000 || first > 0x3fff) return false; // mapped, NAT64, ULA and the like
        if (first == 0x2002) return false; // 6to4 carries an IPv4 address
        return first != 0x2001 || second > 0x01ff && second != 0x0db8; // Teredo and others; documentation
    }
}
