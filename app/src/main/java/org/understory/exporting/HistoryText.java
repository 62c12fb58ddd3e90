package org.understory.exporting;

import org.understory.articles.PastVersion;

/** A version of an article as a file of its own. */
final class HistoryText {
    private HistoryText() {}

    static String of(PastVersion version) {
        return new Facts("")
                .plain("hash", version.text().sha256())
                .words("title", version.text().title())
                .words("lede", version.text().lede())
                .plain("saved", version.saved())
                .plain("by", version.by())
                .words("why", version.why())
                .plain("updated", version.updated())
                .words("correction", version.correction())
                .parts("shown", version.shown().stream().map(HistoryText::shown).toList())
                .parts(
                        "signed",
                        version.signatures().stream().map(HistoryText::signed).toList())
                .above(version.text().body());
    }

    private static Facts shown(PastVersion.Shown shown) {
        return new Facts("  ").plain("how", shown.how()).plain("at", shown.at()).words("reason", shown.reason());
    }

    private static Facts signed(PastVersion.Signature signed) {
        return new Facts("  ")
                .plain("reviewer", signed.reviewer())
                .words("name", signed.name())
                .words("credentials", signed.credentials())
                .plain("date", signed.on())
                .plain("next", signed.due())
                .words("scope", signed.scope())
                .words("interests", signed.interests());
    }
}
