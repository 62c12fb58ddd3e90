package org.understory.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Which characters nobody sees, and where one of them nevertheless does something. */
final class InvisibleCharacters {

    static final int MOST_MARKS = 4;

    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int KEYCAP = 0x20E3;
    private static final int LONGEST_TAG = 8;

    /** Scripts in whose spelling the joiners make a difference. */
    private static final Set<UnicodeScript> JOINED = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.NKO,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN,
            UnicodeScript.THAANA,
            UnicodeScript.MEETEI_MAYEK,
            UnicodeScript.CHAKMA);

    private final int[] in;
    private final StringBuilder out;
    private int at;
    private int last = -1;
    private int marks;

    private InvisibleCharacters(int[] in) {
        this.in = in;
        this.out = new StringBuilder(in.length);
    }

    static String removed(String text) {
        return new InvisibleCharacters(text.codePoints().toArray()).removed();
    }

    /** Whether a reader sees it: neither blank, control, format, mark alone, nor one of the letters without ink. */
    static boolean isVisible(int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInkless(c)) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            case Character.UNASSIGNED -> !isNothing(c);
            default -> true;
        };
    }

    private String removed() {
        for (at = 0; at < in.length; at++) {
            int c = in[at];
            if (c == BLACK_FLAG && tagLength() > 0) {
                flag();
            } else if (c == '\t') {
                keep(' ');
            } else if (stays(c)) {
                keep(c);
            }
        }
        return out.toString();
    }

    private boolean stays(int c) {
        if (c == '\n') {
            return true;
        }
        if (c == ZWJ || c == ZWNJ) {
            return joins(c);
        }
        if (isVariation(c)) {
            return last != -1 && (isVisible(last) || isInScriptWithJoiners(last)) && !isVariation(last);
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            case Character.UNASSIGNED -> !isNothing(c);
            case Character.FORMAT -> c == 0x200E || c == 0x200F || c == 0x061C || isArabicFormat(c);
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> mark(c);
            default -> c != 0x3164 && c != 0xFFA0 && c != 0x115F && c != 0x1160;
        };
    }

    private boolean mark(int c) {
        if (c == 0x034F) {
            return false;
        }
        int most = UnicodeScript.of(c) == UnicodeScript.TIBETAN ? 2 * MOST_MARKS : MOST_MARKS;
        return marks < most;
    }

    /** Joiners stand between two parts of an emoji, or after a letter of a script that is written with them. */
    private boolean joins(int joiner) {
        if (last == -1 || last == ZWJ || last == ZWNJ) {
            return false;
        }
        int next = at + 1 < in.length ? in[at + 1] : -1;
        if (isEmojiPart(last) && joiner == ZWJ) {
            return next != -1 && Character.isExtendedPictographic(next);
        }
        return isInScriptWithJoiners(last);
    }

    private static boolean isEmojiPart(int c) {
        return Character.isExtendedPictographic(c) || Character.isEmojiModifier(c) || c == 0xFE0F || c == KEYCAP;
    }

    private static boolean isInScriptWithJoiners(int c) {
        return JOINED.contains(UnicodeScript.of(c));
    }

    private static boolean isVariation(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180D;
    }

    /** Signs of Arabic and Syriac numbering that are drawn although their type is FORMAT. */
    private static boolean isArabicFormat(int c) {
        return c >= 0x0600 && c <= 0x0605 || c == 0x06DD || c == 0x070F || c == 0x08E2 || c == 0x110BD;
    }

    /** Letters and signs without any ink. */
    private static boolean isInkless(int c) {
        return c == 0x115F
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0
                || c == 0x2800
                || c == 0x034F
                || c >= 0x17B4 && c <= 0x17B5;
    }

    /**
     * Code points that will never be drawn. Others without a meaning yet may be next year's emoji, which the phones that
     * send them know before we do.
     */
    private static boolean isNothing(int c) {
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return noncharacter || c == 0x2065 || c >= 0xFFF0 && c <= 0xFFF8 || c >= 0xE0000 && c <= 0xE0FFF;
    }

    private void keep(int c) {
        int type = Character.getType(c);
        boolean isMark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        marks = isMark ? marks + 1 : 0;
        out.appendCodePoint(c);
        last = c;
    }

    /** The flags of England, Scotland and Wales: a black flag, letters as tags, and the tag that ends them. */
    private void flag() {
        int length = tagLength();
        for (int i = 0; i <= length; i++) {
            out.appendCodePoint(in[at + i]);
        }
        at += length;
        marks = 0;
        last = BLACK_FLAG;
    }

    private int tagLength() {
        for (int i = 1; i <= LONGEST_TAG && at + i < in.length; i++) {
            int c = in[at + i];
            if (c == 0xE007F) {
                return i > 1 ? i : 0;
            }
            if (c < 0xE0020 || c > 0xE007E) {
                return 0;
            }
        }
        return 0;
    }
}
