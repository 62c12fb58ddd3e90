package org.understory.subject;

import java.util.Arrays;

/**
 * Where a request comes from, as far as limits tell requests apart: one IPv4 address, or the first 64 bits of an IPv6
 * address, which one household shares. Kept in memory only.
 */
public record Network(String name) {

    /** @param address a remote address as the server gives it: numbers, never a host name */
    public static Network of(String address) {
        var bare = address.replaceAll("[\\[\\]]|%.*", "");
        if (!bare.contains(":") || bare.contains(".")) return new Network(bare.substring(bare.lastIndexOf(':') + 1));
        var halves = bare.split("::", 2);
        var groups = groups(halves[0]);
        if (halves.length == 2) {
            var tail = groups(halves[1]);
            var whole = Arrays.copyOf(groups, 8);
            System.arraycopy(tail, 0, whole, 8 - tail.length, tail.length);
            for (int i = groups.length; i < 8 - tail.length; i++) whole[i] = "0";
            groups = whole;
        }
        return new Network(String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length))));
    }

    private static String[] groups(String part) {
        if (part.isEmpty()) return new String[0];
        return Arrays.stream(part.split(":"))
                .limit(8)
                .map(group -> group.replaceFirst("^0+(?=.)", ""))
                .toArray(String[]::new);
    }
}
