package bench;

import java.util.List;

/** How thoroughly to measure. */
record Plan(boolean quick, List<String> only) {
    static Plan of(List<String> args) {
        var only = args.stream()
                .filter(arg -> arg.startsWith("--only="))
                .flatMap(arg -> List.of(arg.substring("--only=".length()).split(",")).stream())
                .toList();
        return new Plan(args.contains("--quick"), only);
    }

    boolean includes(Scenario scenario) {
        return only.isEmpty() || only.contains(scenario.name());
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
