package bench;

import java.util.List;

/** A page for somebody who is signed in, beside the statements that it needs: nothing of it is kept. */
record Reading(Installation installation, Plan plan, Shown shown) implements Scenario {
    private static final int CLIENTS = 16;

    /**
     * A page.
     *
     * @param name of the scenario
     * @param title in the report
     * @param session who reads it
     */
    record Shown(String name, String title, int session, Places.Path path) {}

    @Override
    public String name() {
        return shown.name();
    }

    @Override
    public List<Result> measure() throws Exception {
        var path = shown.path().in(installation);
        var statements = heard(path);
        System.out.println("   " + path + ": " + statements.size() + " statements a page");
        var pgbench = new Pgbench(installation, "", statements, value -> null);
        var cookie = Places.cookie(shown.session());
        var wrk = Wrk.of(CLIENTS, plan.seconds(), installation.url(path), cookie, "Accept-Encoding: gzip");
        var pairs = Comparison.interleaved(
                plan.pairs(), () -> wrk.run().perSecond(), () -> pgbench.perSecond(CLIENTS, plan.seconds()));
        return List.of(Result.atLeast(shown.title() + " / pgbench, same SELECTs", 0.5, pairs, "/s"));
    }

    private List<Statement> heard(String path) throws Exception {
        try (var ear = Eavesdropping.on(installation)) {
            return ear.statements(() -> {
                var answer = installation.get(path, "Cookie", "__Host-understory=" + Places.token(shown.session()));
                if (answer.statusCode() != 200) throw new IllegalStateException("status " + answer.statusCode());
            });
        }
    }
}
