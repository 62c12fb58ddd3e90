package org.understory.mail;

import org.understory.web.Site;

/** Fills in what is personal for one reader. */
record Filling(Site site, MailingReader reader) {
    /** What stands for one of the signs of {@link Mailing}, in plain text. */
    String of(char sign) {
        return switch (sign) {
            case '\uE0F1' -> reader.firstName();
            case '\uE0F2' -> site.url(reader.unsubscribePath());
            case '\uE0F3' -> site.url(reader.preferencesPath());
            default -> throw new IllegalArgumentException("Not a sign of a mailing");
        };
    }

    static boolean isSign(char sign) {
        return sign >= '\uE0F1' && sign <= '\uE0F3';
    }

    String text(String words) {
        return filled(words, false);
    }

    String html(String words) {
        return filled(words, true);
    }

    private String filled(String words, boolean html) {
        var out = new StringBuilder(words.length() + 200);
        for (int i = 0; i < words.length(); i++) {
            var sign = words.charAt(i);
            if (!isSign(sign)) out.append(sign);
            else out.append(html ? escaped(of(sign)) : of(sign));
        }
        return out.toString();
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
