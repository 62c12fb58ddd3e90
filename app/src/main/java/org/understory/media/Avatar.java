package org.understory.media;

import java.util.Locale;
import java.util.SplittableRandom;

/** The picture of someone who has not chosen one: a small plant, drawn from a random number and not from the person. */
public final class Avatar {
    /** Ground, leaves, veins. Each leaf colour stands at 4.5 : 1 or more against its ground, and each vein against its leaf. */
    private static final String[][] COLOURS = {
        {"#E4EDDF", "#2F6B4F", "#F6F0E3"},
        {"#F6E3D7", "#9C3A22", "#FFF6EE"},
        {"#E3EAF2", "#2F5275", "#F2F6FA"},
        {"#F3E8C9", "#6B5320", "#FFFAEA"},
        {"#EDE3EE", "#6A3F72", "#FBF5FC"},
        {"#DDEDEC", "#1F625F", "#F0FAF9"},
        {"#F6DFE2", "#8C3148", "#FFF3F5"},
        {"#E9E4DA", "#5B4636", "#FBF7F0"},
    };

    private Avatar() {}

    /**
     * Draws an avatar.
     *
     * @param seed a random number kept with the member's face; the same seed gives the same drawing for ever
     * @return an SVG element of our own shapes, numbers and colours only, so it may stand in a page as it is; square, hidden
     *     from screen readers because the name stands beside it; size it by the class {@code avatar-drawing}
     */
    public static String svg(long seed) {
        var chance = new SplittableRandom(seed);
        var colours = COLOURS[chance.nextInt(COLOURS.length)];
        var leaves = 3 + chance.nextInt(6);
        var turn = chance.nextInt(360);
        var length = 34 + chance.nextInt(8);
        var breadth = 8 + 24 / leaves + chance.nextInt(44 / leaves);
        var base = chance.nextInt(3) * 3;
        var drawing = new StringBuilder(900);
        drawing.append("<svg class=\"avatar-drawing\" viewBox=\"0 0 96 96\" aria-hidden=\"true\" focusable=\"false\">")
                .append("<rect width=\"96\" height=\"96\" fill=\"" + colours[0] + "\"/>");
        for (int i = 0; i < leaves; i++) {
            leaf(drawing, turn + i * 360 / leaves, length, breadth, base, colours);
        }
        if (chance.nextBoolean()) {
            drawing.append("<circle cx=\"48\" cy=\"48\" r=\"6\" fill=\"" + colours[2] + "\"/>")
                    .append("<circle cx=\"48\" cy=\"48\" r=\"3\" fill=\"" + colours[1] + "\"/>");
        }
        return drawing.append("</svg>").toString();
    }

    /** A pointed leaf that grows upwards from the middle, then turned about it. */
    private static void leaf(StringBuilder drawing, int turn, int length, int breadth, int base, String[] colours) {
        var from = 48 - base;
        var tip = 48 - length;
        var bend = (from + tip) / 2;
        drawing.append(String.format(
                Locale.ROOT,
                "<g transform=\"rotate(%d 48 48)\"><path d=\"M48 %d Q%d %d 48 %d Q%d %d 48 %d Z\" fill=\"%s\"/>"
                        + "<path d=\"M48 %d V%d\" stroke=\"%s\" stroke-width=\"1.5\" stroke-linecap=\"round\"/></g>",
                turn % 360,
                from,
                48 + breadth,
                bend,
                tip,
                48 - breadth,
                bend,
                from,
                colours[1],
                from - 3,
                tip + 8,
                colours[2]));
    }
}
