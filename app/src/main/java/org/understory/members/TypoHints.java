package org.understory.members;

import java.util.List;
import java.util.Optional;
import org.understory.people.Email;

/** Doubts about the domains of addresses: most that come back are one slip away from a common one. */
final class TypoHints {
    private static final List<String> COMMON = List.of(
            "gmail.com",
            "googlemail.com",
            "yahoo.com",
            "yahoo.co.uk",
            "ymail.com",
            "hotmail.com",
            "hotmail.co.uk",
            "outlook.com",
            "live.com",
            "msn.com",
            "icloud.com",
            "mail.com",
            "email.com",
            "aol.com",
            "protonmail.com",
            "proton.me",
            "comcast.net",
            "verizon.net",
            "btinternet.com",
            "t-online.de",
            "freenet.de",
            "gmx.net",
            "posteo.de",
            "orange.fr",
            "libero.it");

    private TypoHints() {}

    /** The address that was probably meant; nothing where there is no doubt. */
    static Optional<Email> of(Email typed) {
        var at = typed.value().lastIndexOf('@');
        var name = typed.value().substring(0, at + 1);
        var domain = typed.value().substring(at + 1);
        if (COMMON.contains(domain)) return Optional.empty();
        return COMMON.stream()
                .filter(common -> oneSlipAway(domain, common))
                .findFirst()
                .or(() -> withCommonEnding(domain))
                .flatMap(meant -> Email.of(name + meant));
    }

    private static Optional<String> withCommonEnding(String domain) {
        return domain.matches(".+\\.(con|cmo|ocm|comm|vom|xom|cim)")
                ? Optional.of(domain.substring(0, domain.lastIndexOf('.')) + ".com")
                : Optional.empty();
    }

    /** One letter too many, too few or wrong, or two neighbours swapped. */
    static boolean oneSlipAway(String typed, String meant) {
        int longest = Math.min(typed.length(), meant.length());
        int same = 0;
        while (same < longest && typed.charAt(same) == meant.charAt(same)) same++;
        var typedRest = typed.substring(same);
        var meantRest = meant.substring(same);
        if (typedRest.isEmpty() || meantRest.isEmpty()) return typedRest.length() + meantRest.length() == 1;
        return switch (typedRest.length() - meantRest.length()) {
            case 1 -> typedRest.substring(1).equals(meantRest);
            case -1 -> meantRest.substring(1).equals(typedRest);
            case 0 -> typedRest.substring(1).equals(meantRest.substring(1)) || swapped(typedRest, meantRest);
            default -> false;
        };
    }

    private static boolean swapped(String typed, String meant) {
        return typed.length() > 1
                && typed.charAt(0) == meant.charAt(1)
                && typed.charAt(1) == meant.charAt(0)
                && typed.substring(2).equals(meant.substring(2));
    }
}
