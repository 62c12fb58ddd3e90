package bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** kill -9 of the program and of PostgreSQL, in turn, while comments are being posted. */
record Killing(Installation original, Plan plan) implements Scenario {
    private static final int PORT = 18_412;
    private static final int WRITERS = 4;

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public List<Result> measure() throws Exception {
        original.stop();
        try (var installation = original.copy(PORT)) {
            original.start();
            installation.start();
            return List.of(killed(installation));
        }
    }

    private Result killed(Installation installation) throws Exception {
        var before = new WrittenComments(installation).before();
        var article = new Places(installation).lastCopy();
        var exchange = new Exchange();
        var random = new Random(42);
        for (int kill = 0; kill < plan.kills(); kill++) {
            try (var writers = Writers.begin(WRITERS, installation, article, exchange)) {
                Thread.sleep(150 + random.nextInt(350));
                if (kill % 2 == 0) installation.kill();
                else Tool.run("kill", "-9", "" + installation.postgresPid());
            }
            if (kill % 2 == 0) installation.start();
            installation.await();
        }
        if (!exchange.refusals().isEmpty()) throw new IllegalStateException(exchange.refusals().peek());
        return judged(exchange, stored(installation, before));
    }

    private Result judged(Exchange exchange, Map<String, Integer> stored) {
        var acknowledged = exchange.acknowledged();
        var lost = acknowledged.stream().filter(text -> !stored.containsKey(text)).count();
        var twice = stored.values().stream().filter(times -> times > 1).count();
        var counted = "%,d comments acknowledged, %,d sent again after a cut; %,d lost, %,d twice"
                .formatted(acknowledged.size(), exchange.sentAgain().get(), lost, twice);
        return new Result(
                "killed %d times while writing".formatted(plan.kills()),
                counted, "", "", "", "0 lost, 0 twice",
                Result.Verdict.of(lost == 0 && twice == 0 && !acknowledged.isEmpty()));
    }

    private static Map<String, Integer> stored(Installation installation, long before) throws Exception {
        var stored = new HashMap<String, Integer>();
        try (var owner = installation.owner();
                var sql = owner.createStatement();
                var rows = sql.executeQuery("select text, count(*) from comments where id > " + before + " group by text")) {
            while (rows.next()) stored.put(rows.getString(1), rows.getInt(2));
        }
        return stored;
    }
}
