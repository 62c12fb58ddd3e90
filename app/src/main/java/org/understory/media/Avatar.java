package org.understory.media;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

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

    private static final int KEPT = 2_000;

    /** Those who write most are on most pages: a page of comments shows fifty drawings. */
    private static final Map<Long, String> DRAWN = new ConcurrentHashMap<>();

    private Avatar() {}

    /**
     * Draws an avatar.
     *
     * @param seed a random number kept with the member's face; the same seed gives the same drawing for ever
     * @return an SVG element of our own shapes, numbers and colours only, so it may stand in a page as it is; square, hidden
     *     from screen readers because the name stands beside it; size it by the class {@code avatar-drawing}
     */
    public static String svg(long seed) {
        var known = DRAWN.get(seed);
        if (known != null) return known;
        if (DRAWN.size() >= KEPT) DRAWN.clear();
        var drawn = draw(seed);
        DRAWN.put(seed, drawn);
        return drawn;
    }

    private static String draw(long seed) {
        var chance = new SplittableRandom(seed);
        var colours = COLOURS[chance.nextInt(COLOURS.length)];
        var leaves = 3 + chance.nextInt(6);
        var turn = chance.nextInt(360);
        var length = 34 + chance.nextInt(8);
        var breadth = 8 + 24 / leaves + chance.nextInt(44 / leaves);
        var base = chance.nextInt(3) * 3;
        var blades = new StringBuilder(400);
        var veins = new StringBuilder(200);
        for (int i = 0; i < leaves; i++) leaf(blades, veins, turn + i * 360 / leaves, length, breadth, base);
        var drawing = new StringBuilder(900)
                .append(
                        "<svg class=\"avatar-drawing\" viewBox=\"0 0 960 960\" aria-hidden=\"true\" focusable=\"false\">")
                .append("<path d=\"M0 0H960V960H0Z\" fill=\"")
                .append(colours[0])
                .append("\"/><path d=\"")
                .append(blades)
                .append("\" fill=\"")
                .append(colours[1])
                .append("\"/><path d=\"")
                .append(veins)
                .append("\" stroke=\"")
                .append(colours[2])
                .append("\" stroke-width=\"15\" stroke-linecap=\"round\"/>");
        if (chance.nextBoolean()) {
            drawing.append("<circle cx=\"480\" cy=\"480\" r=\"60\" fill=\"" + colours[2] + "\"/>")
                    .append("<circle cx=\"480\" cy=\"480\" r=\"30\" fill=\"" + colours[1] + "\"/>");
        }
        return drawing.append("</svg>").toString();
    }

    /** A pointed leaf that grows upwards from the middle, and its vein, turned about the middle. Lengths are of 96 the side. */
    private static void leaf(StringBuilder blades, StringBuilder veins, int turn, int length, int breadth, int base) {
        var bend = (base + length) / 2;
        point(blades.append('M'), turn, 0, base);
        point(blades.append('Q'), turn, breadth, bend);
        point(blades.append(' '), turn, 0, length);
        point(blades.append('Q'), turn, -breadth, bend);
        point(blades.append(' '), turn, 0, base);
        blades.append('Z');
        point(veins.append('M'), turn, 0, base + 3);
        point(veins.append('L'), turn, 0, length - 8);
    }

    private static void point(StringBuilder path, int turn, int right, int up) {
        var angle = Math.toRadians(turn);
        path.append(Math.round(480 + 10 * (right * Math.cos(angle) + up * Math.sin(angle))))
                .append(' ')
                .append(Math.round(480 + 10 * (right * Math.sin(angle) - up * Math.cos(angle))));
    }
}
