package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Many members posting updates; each answer means that the update is on the disk. And whether it takes longer if many
 * follow the one who posts.
 */
record PostingUpdates(Installation installation, Plan plan) implements Scenario {
    private static final int CLIENTS = 16;
    private static final String MARK = "4242424242";

    /** Fewer than one member may post in ten minutes. */
    private static final int TURNS = 8;

    @Override
    public String name() {
        return "updates";
    }

    @Override
    public List<Result> measure() throws Exception {
        try (var written = new WrittenUpdates(installation)) {
            var pgbench = pgbench(written.before());
            var script = installation.root().resolve("bench/posting-updates.lua").toString();
            var wrk = Wrk.of(CLIENTS, plan.seconds(), installation.url("/updates"))
                    .with(script, sessions().toString());
            var pairs = Comparison.interleaved(
                    plan.pairs(), () -> posted(wrk, written), () -> pgbench.perSecond(CLIENTS, plan.seconds()));
            return List.of(
                    Result.atLeast("posting an update, durable / pgbench, same statements", 0.5, pairs, "/s"),
                    Result.atMost("posting an update: followed by the most / by nobody", 1.2, inTurn(), " ms"));
        }
    }

    /** What was answered must also be there. */
    private static double posted(Wrk wrk, WrittenUpdates written) throws Exception {
        var before = written.count();
        var load = wrk.run();
        var saved = written.count() - before;
        if (saved < load.requests())
            throw new IllegalStateException(load.requests() + " updates answered, but " + saved + " saved");
        return load.perSecond();
    }

    private Comparison inTurn() throws Exception {
        var sender = new Sender(installation);
        var followed = new ArrayList<Double>();
        var unknown = new ArrayList<Double>();
        for (int turn = 0; turn < TURNS; turn++) {
            if (turn % 2 == 1) unknown.add(millis(sender, Sessions.UNKNOWN, turn));
            followed.add(millis(sender, Sessions.FOLLOWED, turn));
            if (turn % 2 == 0) unknown.add(millis(sender, Sessions.UNKNOWN, turn));
        }
        return new Comparison(List.copyOf(followed), List.copyOf(unknown));
    }

    private static double millis(Sender sender, int session, int turn) throws Exception {
        var begun = System.nanoTime();
        sender.sendUpdate(session, Posting.text("" + turn));
        return (System.nanoTime() - begun) / 1e6;
    }

    private Pgbench pgbench(long before) throws Exception {
        var places = new Places(installation);
        var session = Sessions.FIRST_WRITER - 1;
        var statements = heard(session);
        System.out.println("   " + statements.size() + " statements an update, with begin and commit");
        var head = """
                \\set r random(1, 1000000000000)
                \\set member random(%s)
                """.formatted(places.members());
        var varying = new Varying(places.memberOf(session), "none", Places.tokenHash(session), before, MARK);
        return new Pgbench(installation, head, statements, varying::inPlaceOf);
    }

    /** Until the update is saved: what the program does afterwards, such as making it findable, nobody waits for. */
    private List<Statement> heard(int session) throws Exception {
        var sender = new Sender(installation);
        var time = new int[1];
        try (var ear = Eavesdropping.on(installation)) {
            var all = ear.statements(() -> sender.sendUpdate(session, Posting.text(MARK + time[0]++)));
            var saved = new ArrayList<Statement>();
            var begun = false;
            for (var statement : all) {
                saved.add(statement);
                begun |= statement.sql().contains("insert into updates");
                if (begun && statement.sql().equalsIgnoreCase("commit")) break;
            }
            return saved;
        }
    }

    private Path sessions() throws Exception {
        var text = new StringBuilder();
        for (int session = Sessions.FIRST_WRITER; session <= installation.size().sessions(); session++)
            text.append(Places.token(session)).append('\n');
        return Files.writeString(Files.createTempFile("understory-bench", ".sessions"), text);
    }
}
