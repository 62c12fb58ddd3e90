package org.understory.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The plots in docs/barrier.md; {@code bin/plots} draws them, this test fails when they are stale. */
class FitPlotTests {
    private static final Path FOLDER = Path.of("../docs/barrier");

    /** A published figure or range, and what the model reads. */
    private record Point(String what, double model, double low, double high, boolean fitted) {}

    @Test
    void the_plots_show_what_the_model_reads() throws IOException {
        drawn("fits.svg", fits());
    }

    private static void drawn(String name, String svg) throws IOException {
        var file = FOLDER.resolve(name);
        if (Boolean.getBoolean("plots.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, svg);
        }
        assertThat(file).as("run bin/plots").hasContent(svg);
    }

    private static List<Point> points() {
        var none = new Scenario(Factors.NONE, 0, Arrow.NONE, Arrow.NONE);
        var healthy = none.after(1);
        var coeliac = none.with(Factor.COELIAC, 1).after(180);
        var psoriasis = none.with(Factor.PSORIASIS, 1).after(180);
        var stress = none.with(Factor.STRESS, 1).after(60);
        var burn = none.with(Factor.BURN, 1).after(60);
        var infection = none.with(Factor.INFECTION, 1).after(5);
        return List.of(
                new Point("healthy lactulose/mannitol", read(healthy, Reading.RATIO), .014, .043, true),
                new Point("healthy lactulose %", read(healthy, Reading.LACTULOSE), .31, .31, true),
                new Point("healthy mannitol %", read(healthy, Reading.MANNITOL), 8, 40, true),
                new Point("healthy 51Cr-EDTA %, 24 h (mean ± SD)", read(healthy, Reading.EDTA), 1.59, 2.31, true),
                new Point("psoriasis 51Cr-EDTA %, 24 h (mean ± SD)", read(psoriasis, Reading.EDTA), 1.65, 3.27, true),
                new Point("coeliac lactulose/mannitol", read(coeliac, Reading.RATIO), .12, .243, true),
                new Point("coeliac lactulose × healthy", times(coeliac, healthy, Reading.LACTULOSE), 3.03, 3.03, true),
                new Point("coeliac resistance, total", read(coeliac, Reading.TOTAL), 26, 26, true),
                new Point("views that leak %, healthy", read(healthy, Reading.VIEWS), 4.2, 4.2, true),
                new Point(
                        "stress lactulose/mannitol × healthy", times(stress, healthy, Reading.RATIO), 1.97, 1.97, true),
                new Point("PEG 400 %, 24 h", glycol(healthy, 400), 26, 34, false),
                new Point("PEG 1500 %, 24 h", glycol(healthy, 1500), 1.09, 1.09, false),
                new Point("PEG 3350 %, 24 h", glycol(healthy, 3350), .08, .16, true),
                new Point("PEG 4000 %, 24 h", glycol(healthy, 4000), .037, .061, true),
                new Point("burn PEG 3350 × healthy", glycol(burn, 3350) / glycol(healthy, 3350), 4.7, 4.7, false),
                new Point("infection × healthy (infants)", times(infection, healthy, Reading.RATIO), 17, 19, false));
    }

    private static double read(Outcome outcome, Reading reading) {
        return outcome.of(reading).low();
    }

    private static double times(Outcome outcome, Outcome healthy, Reading reading) {
        return read(outcome, reading) / read(healthy, reading);
    }

    private static double glycol(Outcome outcome, int mass) {
        return outcome.urine(Probe.peg(mass)).low();
    }

    private static String fits() {
        var points = points();
        var height = 70 + 30 * points.size();
        var svg = new StringBuilder();
        say(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"14\">%n",
                height);
        say(svg, "<title>The model against published figures</title>%n");
        say(
                svg,
                "<desc>Each line is one figure: the model's reading divided by the published one. Bars are published ranges.</desc>%n");
        say(svg, "<rect width=\"760\" height=\"%d\" fill=\"#fff\"/>%n", height);
        for (var tick : new double[] {.05, .1, .2, .5, 1, 2}) {
            say(svg, "<path d=\"M%.1f 20V%d\" stroke=\"%s\"/>%n", x(tick), height - 40, tick == 1 ? "#333" : "#ddd");
            say(svg, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n", x(tick), height - 22, tick + " ×");
        }
        say(svg, "<text x=\"10\" y=\"%d\" fill=\"#555\">● tuned to it  ◇ not tuned to it</text>%n", height - 4);
        for (int i = 0; i < points.size(); i++) line(svg, points.get(i), 36 + 30 * i);
        return svg.append("</svg>\n").toString();
    }

    private static void line(StringBuilder svg, Point point, int y) {
        var middle = Math.sqrt(point.low() * point.high());
        double from = x(point.low() / middle), to = x(point.high() / middle);
        say(svg, "<text x=\"10\" y=\"%d\">%s</text>%n", y + 5, point.what());
        say(
                svg,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"10\" fill=\"#9bb7a7\"/>%n",
                from - 1.5,
                y - 5,
                to - from + 3);
        var at = x(point.model() / middle);
        if (point.fitted()) say(svg, "<circle cx=\"%.1f\" cy=\"%d\" r=\"6\" fill=\"#1f5c4d\"/>%n", at, y);
        else
            say(
                    svg,
                    "<path d=\"M%.1f %dl7 7-7 7-7-7z\" fill=\"#fff\" stroke=\"#8a3b12\" stroke-width=\"2\"/>%n",
                    at,
                    y - 7);
    }

    private static double x(double ratio) {
        return 620 + 100 * Math.log(ratio);
    }

    private static void say(StringBuilder svg, String text, Object... args) {
        svg.append(String.format(Locale.ROOT, text.replace("%n", "\n"), args));
    }
}
