package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Load from {@code wrk}.
 *
 * @param connections how many clients ask at the same time
 */
record Wrk(int connections, int seconds, String url, List<String> headers, List<String> script) {

    /** What came back. */
    record Load(double perSecond, double medianMillis, long requests) {}

    static Wrk of(int connections, int seconds, String url, String... headers) {
        return new Wrk(connections, seconds, url, List.of(headers), List.of());
    }

    /** With a Lua script and its arguments. */
    Wrk with(String... words) {
        return new Wrk(connections, seconds, url, headers, List.of(words));
    }

    Load run() throws Exception {
        var words = new ArrayList<>(List.of("wrk", "-t" + Math.min(2, connections), "-c" + connections));
        words.addAll(List.of("-d" + seconds + "s", "--timeout", "10s", "--latency"));
        for (var header : headers) words.addAll(List.of("-H", header));
        if (!script.isEmpty()) words.addAll(List.of("-s", script.getFirst()));
        words.add(url);
        if (script.size() > 1) {
            words.add("--");
            words.addAll(script.subList(1, script.size()));
        }
        var said = Tool.run(words.toArray(String[]::new));
        if (said.contains("Non-2xx") || said.contains("Socket errors"))
            throw new IllegalStateException("wrk met errors at " + url + "\n" + said);
        return new Load(
                Double.parseDouble(found(said, "Requests/sec:\\s+([\\d.]+)")),
                millis(found(said, "50%\\s+([\\d.]+[a-z]+)")),
                Long.parseLong(found(said, "(\\d+) requests in")));
    }

    private static String found(String said, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(said);
        if (!matcher.find()) throw new IllegalStateException("wrk said\n" + said);
        return matcher.group(1);
    }

    private static double millis(String amount) {
        var number = Double.parseDouble(amount.replaceAll("[a-z]", ""));
        return switch (amount.replaceAll("[\\d.]", "")) {
            case "us" -> number / 1000;
            case "ms" -> number;
            case "s" -> number * 1000;
            case String other -> throw new IllegalStateException(other);
        };
    }
}
