package org.understory.text;

/** Plain words made fit for a page. */
public final class Html {

    private Html() {}

    /** Escapes the five characters that mean something in HTML, for text and for quoted attributes. */
    public static String escape(String plain) {
        var out = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
