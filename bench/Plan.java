package bench;

import java.util.List;

/**
 * How thoroughly to measure.
 *
 * @param only the names of the scenarios, all if empty
 * @param pages words of which a page's name must have one to be compared with ten times the data, all if empty
 * @param port on which the larger installation answers, and the next one for the smaller
 */
record Plan(boolean quick, List<String> only, List<String> pages, int port) {
    private static final int PORT = 18_410;

    /** @throws IllegalArgumentException for a word that means nothing: half an hour is too long for a slip */
    static Plan of(List<String> args) {
        for (var arg : args) {
            if (!arg.equals("--quick") && !arg.matches("--(only|pages|port)=.*"))
                throw new IllegalArgumentException(
                        "--quick, --only=NAME,NAME, --pages=WORD,WORD or --port=NUMBER, not " + arg);
        }
        var only = values(args, "--only=");
        var ports = values(args, "--port=");
        var port = ports.isEmpty() ? PORT : Integer.parseInt(ports.getLast());
        return new Plan(args.contains("--quick"), only, values(args, "--pages="), port);
    }

    private static List<String> values(List<String> args, String name) {
        return args.stream()
                .filter(arg -> arg.startsWith(name))
                .flatMap(arg -> List.of(arg.substring(name.length()).split(",")).stream())
                .toList();
    }

    boolean includes(Scenario scenario) {
        return only.isEmpty() || only.contains(scenario.name());
    }

    boolean includesPage(String name) {
        return pages.isEmpty() || pages.stream().anyMatch(name::contains);
    }

    Size large() {
        return quick ? Size.TENTH : Size.WHOLE;
    }

    Size small() {
        return quick ? Size.HUNDREDTH : Size.TENTH;
    }

    int pairs() {
        return quick ? 3 : 5;
    }

    int seconds() {
        return quick ? 2 : 5;
    }

    /** For one of the many pages that are compared with themselves. */
    int secondsAPage() {
        return quick ? 2 : 3;
    }

    int starts() {
        return quick ? 3 : 5;
    }

    int kills() {
        return quick ? 10 : 100;
    }
}
