package org.understory.explainers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.understory.barrier.Outcome;
import org.understory.barrier.Outcome.Band;
import org.understory.barrier.Reading;

/**
 * A side view of the lining in one state: a villus on the left and a crypt on the right, one row of cells, four strands in each
 * junction. Where an arrow is unknown the state is a band, and so the junctions differ: each is drawn at another place of the band.
 *
 * @param height of the villi, 1 in health
 */
record Drawing(Band strands, double height, int gaps, int[] crossed) {
    static final int WIDTH = 800, DEPTH = 420;
    private static final int CELLS = 16;
    private static final int[] SHED = {4, 8, 12};
    private static final double GOLDEN = .6180339887;
    /** In health of a hundred strands about eight are broken, so several teeth look open in the picture of health too. */
    private static final double LOWEST = 1 - .68;

    static Drawing of(Outcome outcome, Outcome healthy) {
        var villi = outcome.of(Reading.VILLI);
        return new Drawing(
                outcome.of(Reading.STRANDS),
                (villi.low() + villi.high()) / 2,
                gaps(outcome.of(Reading.GAPS)),
                new int[] {
                    (int) Math.round(9 * ratio(outcome, healthy, Reading.MANNITOL)),
                    (int) Math.min(7, Math.round(2 * ratio(outcome, healthy, Reading.LACTULOSE))),
                    (int) Math.min(3, Math.round(.6 * (ratio(outcome, healthy, Reading.ENTRY) - 1)))
                });
    }

    /** A gap among a handful of cells is an exaggeration, and the words below the picture say so. */
    private static int gaps(Band perThousand) {
        return perThousand.low() > 75 ? 2 : perThousand.low() > 30 ? 1 : 0;
    }

    private static double ratio(Outcome outcome, Outcome healthy, Reading reading) {
        return outcome.of(reading).low() / healthy.of(reading).low();
    }

    /** A cell: its outline now and, for a script that moves it, with tall and with flat villi. */
    record Cell(String now, String tall, String flat, boolean shed) {}

    /** One strand of a junction; it is broken where the share of broken strands lies above the threshold. */
    record Strand(String now, String tall, String flat, double threshold, boolean open) {}

    /** A junction and its place between the low and the high end of a band. */
    record Junction(double place, List<Strand> strands) {}

    /** A molecule at rest: its kind, its place. */
    record Molecule(String kind, String place) {}

    List<Cell> cells() {
        var tall = new Row(1);
        var flat = new Row(LOWEST);
        var now = new Row(height);
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < CELLS; i++) cells.add(new Cell(now.cell(i), tall.cell(i), flat.cell(i), isShed(i)));
        return cells;
    }

    List<Cell> nuclei() {
        var tall = new Row(1);
        var flat = new Row(LOWEST);
        var now = new Row(height);
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < CELLS; i++)
            cells.add(new Cell(now.nucleus(i), tall.nucleus(i), flat.nucleus(i), isShed(i)));
        return cells;
    }

    List<Junction> junctions() {
        var tall = new Row(1);
        var flat = new Row(LOWEST);
        var now = new Row(height);
        var junctions = new ArrayList<Junction>();
        for (int i = 1; i < CELLS; i++) {
            var place = (i * 7 % 15) / 14.0;
            var share = (strands.low() + (strands.high() - strands.low()) * place) / 100;
            var four = new ArrayList<Strand>();
            for (int k = 0; k < 4; k++) {
                var threshold = ((i * 4 + k) * GOLDEN + .43) % 1;
                four.add(new Strand(
                        now.strand(i, k), tall.strand(i, k), flat.strand(i, k), threshold, threshold < share));
            }
            junctions.add(new Junction(place, four));
        }
        return junctions;
    }

    /** The tissue under the cells, down to the edge of the picture. */
    Cell tissue() {
        return new Cell(new Row(height).tissue(), new Row(1).tissue(), new Row(LOWEST).tissue(), false);
    }

    /** Molecules at rest: the same in the gut in every state, and in the blood as many as crossed. */
    List<Molecule> molecules() {
        var all = new ArrayList<Molecule>();
        scatter(all, "small", 15, 0, 24, 90, .11);
        scatter(all, "large", 8, 0, 30, 84, .37);
        scatter(all, "piece", 6, 0, 34, 70, .71);
        scatter(all, "small", crossed[0], 0, 348, 404, .23);
        scatter(all, "large", crossed[1], 0, 346, 400, .53);
        scatter(all, "piece", crossed[2], 0, 350, 396, .83);
        return all;
    }

    private static void scatter(
            List<Molecule> all, String kind, int count, int from, int top, int bottom, double start) {
        for (int i = from; i < count; i++) {
            var x = 24 + any(100 * start + 4 * i) * (WIDTH - 48);
            var y = top + any(300 * start + 3 * i) * (bottom - top);
            if (top < 200) y = clear(x, y);
            all.add(new Molecule(
                    kind, "translate(" + Row.at(x, y) + ") rotate(" + (int) (start * 400 + i * 47) % 180 + ")"));
        }
    }

    /** The same scattered places in each picture. */
    private static double any(double place) {
        var value = Math.abs(Math.sin((place + 1) * 78.233) * 43758.5453);
        return value - Math.floor(value);
    }

    /** Above the tallest villus where there is one; deeper where there is room. */
    private static double clear(double x, double y) {
        var room = Math.abs(x - Row.VILLUS) > 130 ? 1.35 : .62;
        return 14 + (y - 14) * room;
    }

    private boolean isShed(int cell) {
        for (int i = 0; i < gaps; i++) if (SHED[i] == cell) return true;
        return false;
    }

    /** Where the row of cells runs for one height of the villi. */
    private static final class Row {
        private static final double VILLUS = 225, HALF = 205, TALL = 112, CRYPT = 632, MOUTH = 150, DEEP = 34;
        private static final double SURFACE = 196, CELL = 58, CHANNEL = 3.6;

        private final double height;
        private final double[] x = new double[CELLS + 1];

        Row(double height) {
            this.height = height;
            var length = 0.0;
            var along = new double[WIDTH + 1];
            for (int i = 1; i <= WIDTH; i++) along[i] = length += Math.hypot(1, surface(i) - surface(i - 1));
            for (int i = 0, at = 0; i <= CELLS; i++) {
                while (at < WIDTH && along[at] < length * i / CELLS) at++;
                x[i] = at;
            }
        }

        private double surface(double at) {
            var crypt = 1 + (1 - height) / .68 * 1.0;
            return SURFACE - TALL * height * bump(at, VILLUS, HALF) + DEEP * crypt * bump(at, CRYPT, MOUTH);
        }

        private static double bump(double at, double middle, double half) {
            var away = Math.abs(at - middle) / half;
            return away >= 1 ? 0 : (1 + Math.cos(Math.PI * away)) / 2;
        }

        /** A point at a depth under the surface, shifted along it. */
        private double[] point(double at, double depth, double shift) {
            var slope = (surface(at + 1) - surface(at - 1)) / 2;
            var size = Math.hypot(1, slope);
            return new double[] {at + (shift - depth * slope) / size, surface(at) + (shift * slope + depth) / size};
        }

        private String to(double at, double depth, double shift) {
            var point = point(at, depth, shift);
            return at(point[0], point[1]);
        }

        static String at(double x, double y) {
            return String.format(Locale.ROOT, "%.1f %.1f", x, y);
        }

        /** Brush border on top, rounded below. */
        String cell(int i) {
            double from = x[i], to = x[i + 1];
            var path = new StringBuilder("M" + to(from, 4, CHANNEL));
            for (int tuft = 0; tuft < 5; tuft++) {
                double left = from + (to - from) * (.1 + .16 * tuft), right = left + (to - from) * .16;
                path.append("L").append(to(left, 1, 0));
                path.append("Q")
                        .append(to((left + right) / 2, -11, 0))
                        .append(" ")
                        .append(to(right, 1, 0));
            }
            path.append("L").append(to(to, 4, -CHANNEL));
            path.append("L").append(to(to, CELL - 5, -CHANNEL));
            path.append("Q").append(to(to, CELL, -CHANNEL)).append(" ").append(to(to, CELL, -CHANNEL - 5));
            path.append("L").append(to(from, CELL, CHANNEL + 5));
            path.append("Q").append(to(from, CELL, CHANNEL)).append(" ").append(to(from, CELL - 5, CHANNEL));
            return path.append("Z").toString();
        }

        /** An oval of two curves, deep in the cell. */
        String nucleus(int i) {
            var middle = (x[i] + x[i + 1]) / 2;
            return "M" + to(middle, CELL * .48, 0) + "C" + to(middle, CELL * .48, 10) + " " + to(middle, CELL * .84, 10)
                    + " " + to(middle, CELL * .84, 0) + "C" + to(middle, CELL * .84, -10) + " "
                    + to(middle, CELL * .48, -10) + " " + to(middle, CELL * .48, 0) + "Z";
        }

        String strand(int junction, int k) {
            var depth = 10 + 6.5 * k;
            return "M" + to(x[junction], depth, -7.5) + "L" + to(x[junction], depth, 7.5);
        }

        String tissue() {
            var path = new StringBuilder("M0 ").append(DEPTH);
            for (int at = 0; at <= WIDTH; at += 20)
                path.append("L").append(to(Math.min(WIDTH - 1, Math.max(1, at)), CELL - 1, 0));
            return path.append("L")
                    .append(WIDTH)
                    .append(" ")
                    .append(DEPTH)
                    .append("Z")
                    .toString();
        }
    }
}
