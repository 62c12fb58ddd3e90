package bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code bin/bench}: measures the packaged program beside what could at best be reached, and writes down the ratios. */
final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        var root = Path.of("").toAbsolutePath();
        var plan = Plan.of(List.of(args));
        var results = new ArrayList<Result>();
        try (var large = new Installation(root, plan.large(), 18_410);
                var small = new Installation(root, plan.small(), 18_411)) {
            large.prepare();
            small.prepare();
            var scenarios = List.<Scenario>of(
                    new Starting(large, plan),
                    new KeptPage(large, plan),
                    new ReadingSubscriber(large, plan),
                    new Posting(large, plan),
                    new Memory(large),
                    new Growing(large, small, plan),
                    new Weight(large),
                    new Killing(small, plan));
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
