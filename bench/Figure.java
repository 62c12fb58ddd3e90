package bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a frame of the moving gut lining costs a browser, script and paint, with the lattice of 1000 cells open, from Chromium's own trace. */
record Figure(Installation installation) implements Scenario {
    private static final Set<String> WORK =
            Set.of("FireAnimationFrame", "UpdateLayoutTree", "Layout", "PrePaint", "Paint", "Layerize", "Commit");
    private static final String BEGIN = """
            new Promise(done => {
                const wait = () => {
                    if (!document.querySelector('.barrier.living')) return setTimeout(wait, 50);
                    document.querySelector('[data-test=endomicroscopy]').open = true;
                    document.querySelector('.now').scrollIntoView({ behavior: 'instant' });
                    document.querySelector('[data-play]').click();
                    setTimeout(done, 1000);
                };
                wait();
            })
            """;

    /** The readings anew for 41 places of a slider, both arrows unknown as they are at first: what a move of a slider asks for. */
    private static final String RECOMPUTE = """
            (async () => {
                const section = document.querySelector('[data-barrier]'), model = await import(section.dataset.barrier);
                const numbers = section.dataset.start.split(' ').map(Number), days = numbers.pop(), skin = numbers.pop();
                const [toSkin, toGut] = ['gut-to-skin', 'skin-to-gut'].map(name => +document.querySelector(`[name=${name}]:checked`).dataset.strength);
                const run = place => {
                    numbers[0] = place;
                    const began = performance.now();
                    model.readings(numbers, skin, toSkin, toGut, days);
                    return performance.now() - began;
                };
                for (let i = 0; i <= 40; i++) run(i / 40);
                return Array.from({ length: 41 }, (_, i) => run(i / 40)).sort((a, b) => a - b)[20];
            })()
            """;

    @Override
    public String name() {
        return "figure";
    }

    @Override
    public List<Result> measure() throws Exception {
        return List.of(
                Result.amount("figure: all readings anew at a slider's move, ms, median", recompute(), "16 runs, warm", 10, ""),
                Result.amount("figure: work of a frame, ms, median", median(1), "lattice of 1000 cells", 8, ""),
                Result.amount("figure: the same, processor slowed 6 times", median(6), "it skips frames", 48, ""));
    }

    private double recompute() throws Exception {
        try (var browser = Chromium.open()) {
            browser.ask("Page.enable", Map.of());
            browser.ask("Page.navigate", Map.of("url", installation.url("/explainers/gut-barrier?preset=coeliac")));
            browser.ask("Runtime.evaluate", Map.of("expression", BEGIN, "awaitPromise", true));
            var asked = Map.<String, Object>of("expression", RECOMPUTE, "awaitPromise", true, "returnByValue", true);
            return browser.ask("Runtime.evaluate", asked).path("result").path("value").asDouble(Double.NaN);
        }
    }

    private double median(int slower) throws Exception {
        try (var browser = Chromium.open()) {
            browser.ask("Page.enable", Map.of());
            browser.ask("Page.navigate", Map.of("url", installation.url("/explainers/gut-barrier?preset=coeliac")));
            browser.ask("Runtime.evaluate", Map.of("expression", BEGIN, "awaitPromise", true));
            browser.ask("Emulation.setCPUThrottlingRate", Map.of("rate", slower));
            var categories = List.of("devtools.timeline", "disabled-by-default-devtools.timeline");
            browser.ask("Tracing.start", Map.of("transferMode", "ReportEvents",
                    "traceConfig", Map.of("includedCategories", categories)));
            browser.within(6000);
            browser.ask("Tracing.end", Map.of());
            var events = new ArrayList<JsonNode>();
            for (var message = browser.next(); ; message = browser.next()) {
                message.path("params").path("value").forEach(events::add);
                if (message.path("method").asString("").equals("Tracing.tracingComplete")) break;
            }
            return median(frames(events));
        }
    }

    /** Milliseconds of work on the page's thread from each frame's beginning to the next one's. */
    private static List<Double> frames(List<JsonNode> events) {
        var frames = new ArrayList<Double>();
        var thread = events.stream()
                .filter(event -> event.path("name").asString("").equals("FireAnimationFrame"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing moved"));
        events.stream()
                .filter(event -> event.path("pid").equals(thread.path("pid")) && event.path("tid").equals(thread.path("tid")))
                .filter(event -> WORK.contains(event.path("name").asString("")))
                .sorted(Comparator.comparingDouble(event -> event.path("ts").asDouble(0)))
                .forEach(event -> {
                    var millis = event.path("dur").asDouble(0) / 1000;
                    if (event.path("name").asString("").equals("FireAnimationFrame") || frames.isEmpty()) frames.add(millis);
                    else frames.set(frames.size() - 1, frames.getLast() + millis);
                });
        return frames;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
