package bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code bin/bench}: measures the packaged program beside what could at best be reached, and writes down the ratios. */
final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        var root = Path.of("").toAbsolutePath();
        Plan plan;
        try {
            plan = Plan.of(List.of(args));
        } catch (IllegalArgumentException slip) {
            System.err.println("bin/bench takes " + slip.getMessage());
            System.exit(2);
            return;
        }
        var results = new ArrayList<Result>();
        try (var large = new Installation(root, plan.large(), plan.port());
                var small = new Installation(root, plan.small(), plan.port() + 1)) {
            large.prepare();
            small.prepare();
            var scenarios = new ArrayList<Scenario>();
            scenarios.add(new Starting(large, plan));
            scenarios.add(new KeptPage(large, plan));
            scenarios.add(new Reading(large, plan, Places.articleOfASubscriber()));
            scenarios.add(new Posting(large, plan));
            for (var shown : SocialPages.READ) scenarios.add(new Reading(large, plan, shown));
            scenarios.add(new PostingUpdates(large, plan));
            scenarios.add(new Memory(large));
            scenarios.add(new Growing(large, small, plan));
            scenarios.add(new Weight(large));
            scenarios.add(new Figure(large));
            scenarios.add(new Killing(small, plan));
            scenarios.add(new LettersToMany(large, plan));
            for (var scenario : scenarios) {
                if (!plan.includes(scenario)) continue;
                System.out.println("== " + scenario.name());
                for (var result : measured(scenario)) {
                    results.add(result);
                    System.out.println("   " + result);
                }
                new Report(root, plan).write(results); // so that a run that is cut off has said what it saw
            }
        }
    }

    /** A scenario that cannot run here says so in the table and leaves the others alone. */
    private static List<Result> measured(Scenario scenario) throws InterruptedException {
        try {
            return scenario.measure();
        } catch (NotHere missing) {
            return List.of(Result.missing(scenario.name(), missing.getMessage()));
        } catch (Exception failed) {
            failed.printStackTrace(System.out);
            return List.of(Result.missing(scenario.name(), "failed: " + failed.getMessage()));
        }
    }
}
