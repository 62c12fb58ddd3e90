package bench;

import java.util.ArrayList;
import java.util.List;

/** How long a start of the existing installation takes until the article page is there. */
record Starting(Installation installation, Plan plan) implements Scenario {
    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Result> measure() throws Exception {
        var path = new Places(installation).articleWithTwoHundredComments();
        var seconds = new ArrayList<Double>();
        for (int start = 0; start < plan.starts(); start++) {
            installation.stop();
            var begun = System.nanoTime();
            installation.start();
            if (installation.get(path).statusCode() != 200) throw new IllegalStateException("no article");
            seconds.add((System.nanoTime() - begun) / 1e9);
        }
        var sorted = seconds.stream().sorted().toList();
        var range = "%.2f – %.2f s".formatted(sorted.getFirst(), sorted.getLast());
        return List.of(
                Result.amount("start of the existing installation to an article page", Comparison.median(sorted), range, 3, " s"));
    }
}
