package bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Many subscribers posting comments under many articles; each answer means that the comment is on the disk. */
record Posting(Installation installation, Plan plan) implements Scenario {
    private static final int CLIENTS = 16;
    private static final String MARK = "4242424242";

    @Override
    public String name() {
        return "posting";
    }

    @Override
    public List<Result> measure() throws Exception {
        try (var written = new WrittenComments(installation)) {
            var pgbench = pgbench(written.before());
            var places = new Places(installation);
            var wrk = Wrk.of(CLIENTS, plan.seconds(), installation.url("/comments"))
                    .with(script(), sessions().toString(), places.firstCopy(), places.lastCopy());
            var pairs = Comparison.interleaved(
                    plan.pairs(), () -> posted(wrk, written), () -> pgbench.perSecond(CLIENTS, plan.seconds()));
            return List.of(Result.atLeast("posting a comment, durable / pgbench, same statements", 0.5, pairs, "/s"));
        }
    }

    private String script() {
        return installation.root().resolve("bench/posting.lua").toString();
    }

    /** What was answered must also be there. */
    private static double posted(Wrk wrk, WrittenComments written) throws Exception {
        var before = written.count();
        var load = wrk.run();
        var saved = written.count() - before;
        if (saved < load.requests())
            throw new IllegalStateException(load.requests() + " comments answered, but " + saved + " saved");
        return load.perSecond();
    }

    private Pgbench pgbench(long before) throws Exception {
        var places = new Places(installation);
        var session = Sessions.FIRST_WRITER - 1;
        var article = String.valueOf((Long.parseLong(places.firstCopy()) + Long.parseLong(places.lastCopy())) / 2);
        var statements = heard(session, article);
        System.out.println("   " + statements.size() + " statements a comment, with begin and commit");
        var head = """
                \\set r random(1, 1000000000000)
                \\set member random(%s)
                \\set article random(%s, %s)
                """.formatted(places.members(), places.firstCopy(), places.lastCopy());
        var varying = new Varying(places.memberOf(session), article, Places.tokenHash(session), before, MARK);
        return new Pgbench(installation, head, statements, varying::inPlaceOf);
    }

    private List<Statement> heard(int session, String article) throws Exception {
        var sender = new Sender(installation);
        var time = new int[1];
        try (var ear = Eavesdropping.on(installation)) {
            return ear.statements(() -> sender.send(session, article, text(MARK + time[0]++)));
        }
    }

    private Path sessions() throws Exception {
        var text = new StringBuilder();
        for (int session = Sessions.FIRST_WRITER; session <= installation.size().sessions(); session++)
            text.append(Places.token(session)).append('\n');
        return Files.writeString(Files.createTempFile("understory-bench", ".sessions"), text);
    }

    static String text(String mark) {
        return "My hands were better this week, number " + mark
                + ". I walked to the lake twice, and slept through most nights.";
    }

    static String body(String article, String text) {
        return "kind=article&thing=" + article + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
