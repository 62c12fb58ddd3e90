package bench;

import java.util.List;

/** The same article for a subscriber, who sees the first page of its comments: nothing of it is kept. */
record ReadingSubscriber(Installation installation, Plan plan) implements Scenario {
    private static final int CLIENTS = 16;

    @Override
    public String name() {
        return "subscriber";
    }

    @Override
    public List<Result> measure() throws Exception {
        var path = new Places(installation).articleWithTwoHundredComments();
        var statements = heard(path);
        System.out.println("   " + statements.size() + " statements a page");
        var pgbench = new Pgbench(installation, "", statements, value -> null);
        var wrk = Wrk.of(CLIENTS, plan.seconds(), installation.url(path), Places.cookie(2), "Accept-Encoding: gzip");
        var pairs = Comparison.interleaved(
                plan.pairs(), () -> wrk.run().perSecond(), () -> pgbench.perSecond(CLIENTS, plan.seconds()));
        return List.of(Result.atLeast("the same article for a subscriber / pgbench, same SELECTs", 0.5, pairs, "/s"));
    }

    private List<Statement> heard(String path) throws Exception {
        try (var ear = Eavesdropping.on(installation)) {
            return ear.statements(() -> {
                var answer = installation.get(path, "Cookie", "__Host-understory=" + Places.token(2));
                if (answer.statusCode() != 200) throw new IllegalStateException("status " + answer.statusCode());
            });
        }
    }
}
