package bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a browser that has never been here loads for the article, until the load event. */
record Weight(Installation installation) implements Scenario {
    private static final Set<String> COUNTED = Set.of("Document", "Stylesheet", "Script");
    private static final String SHIFTS = """
            new Promise(done => {
                let sum = 0;
                new PerformanceObserver(list => list.getEntries().forEach(one => sum += one.value))
                    .observe({type: 'layout-shift', buffered: true});
                setTimeout(() => done(sum), 1500);
            })
            """;

    @Override
    public String name() {
        return "weight";
    }

    @Override
    public List<Result> measure() throws Exception {
        var path = new Places(installation).articleWithTwoHundredComments();
        try (var browser = Chromium.open()) {
            browser.ask("Page.enable", Map.of());
            browser.ask("Network.enable", Map.of());
            browser.ask("Page.navigate", Map.of("url", installation.url(path)));
            var kinds = new HashMap<String, String>();
            var bytes = new HashMap<String, Double>();
            for (var message = browser.next(); ; message = browser.next()) {
                take(message, kinds, bytes);
                if (message.path("method").asString("").equals("Page.loadEventFired")) break;
            }
            var requested = new HashSet<>(kinds.keySet());
            for (var message : browser.within(500)) take(message, new HashMap<>(), bytes);
            double counted = requested.stream()
                    .filter(id -> COUNTED.contains(kinds.get(id)))
                    .mapToDouble(id -> bytes.getOrDefault(id, 0.0))
                    .sum();
            var fonts = requested.stream().filter(id -> "Font".equals(kinds.get(id))).count();
            return List.of(
                    Result.amount("article page: HTML, CSS, scripts as transferred", counted / 1024, "", 60, " KB"),
                    Result.amount("article page: requests to the load event", requested.size(), fonts + " of them fonts", 8, ""),
                    Result.amount("article page: layout shift", shifts(browser), "", 0, ""));
        }
    }

    private static void take(JsonNode message, Map<String, String> kinds, Map<String, Double> bytes) {
        var of = message.path("params");
        var id = of.path("requestId").asString("");
        switch (message.path("method").asString("")) {
            case "Network.requestWillBeSent" -> {
                if (!of.path("request").path("url").asString("").startsWith("data:"))
                    kinds.put(id, of.path("type").asString("Other"));
            }
            case "Network.loadingFinished" -> bytes.put(id, of.path("encodedDataLength").asDouble(0));
            default -> {}
        }
    }

    private static double shifts(Chromium browser) throws Exception {
        var answer = browser.ask(
                "Runtime.evaluate", Map.of("expression", SHIFTS, "awaitPromise", true, "returnByValue", true));
        return answer.path("result").path("value").asDouble(0);
    }
}
