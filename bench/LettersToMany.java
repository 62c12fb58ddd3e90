package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A newsletter to everybody: how fast it leaves beside the same library in a tight loop, whether memory stays flat, and
 * whether everybody gets it once while the program and its PostgreSQL are killed.
 */
record LettersToMany(Installation original, Plan plan) implements Scenario {
    private static final int PORT = 18_413;
    private static final int CONNECTIONS = 2; // as many as the program opens
    private static final int KILLS = 5;
    private static final long PATIENCE_NANOS = 600_000_000_000L;

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public List<Result> measure() throws Exception {
        original.stop();
        try (var sink = new Sink();
                var installation = original.copy(PORT)) {
            installation.set(sink.settings());
            installation.start();
            prepare(installation);
            var results = new ArrayList<Result>();
            results.addAll(rate(installation, sink));
            results.add(killed(installation, sink));
            return results;
        } finally {
            original.start();
        }
    }

    private List<Result> rate(Installation installation, Sink sink) throws Exception {
        var few = plan.quick() ? 6_000 : 12_000;
        var loop = new TightLoop(sink, CONNECTIONS);
        for (int warm = 0; warm < 3; warm++) sent(installation, sink, few);
        loop.send(few);
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int pair = 0; pair < plan.pairs(); pair++) {
            if (pair % 2 == 1) theirs.add(loop.send(few));
            ours.add(sent(installation, sink, few));
            if (pair % 2 == 0) theirs.add(loop.send(few));
        }
        var pairs = new Comparison(ours, theirs);
        System.out.println("   %s letters a second, in a tight loop %s".formatted(ours, theirs));
        sink.forget();
        var begin = begin(installation, everybody());
        var half = pssWhen(installation, sink, begin, everybody() / 10);
        var end = pssWhen(installation, sink, begin, everybody());
        awaitEnd(installation, begin);
        var memory = "%.0f MB after a tenth of %,d letters, %.0f MB after all".formatted(half, everybody(), end);
        return List.of(
                Result.atLeast("a newsletter / the same library in a tight loop, letters", 0.5, pairs, "/s"),
                new Result("memory while it leaves (PSS)", memory, "", "%.2f".formatted(end / half), "", "≤ 1.1",
                        Result.Verdict.of(end <= 1.1 * half)));
    }

    private Result killed(Installation installation, Sink sink) throws Exception {
        sink.forget();
        var mailing = begin(installation, everybody());
        for (int kill = 1; kill <= KILLS; kill++) {
            await(sink, everybody() * (long) kill / (KILLS + 1), installation, mailing);
            if (kill % 2 == 1) {
                installation.kill();
                installation.start();
            } else {
                Tool.run("kill", "-9", "" + installation.postgresPid());
                installation.await();
            }
            System.out.println("   killed after " + sink.taken() + " letters");
        }
        awaitEnd(installation, mailing);
        var recorded = recorded(installation, mailing);
        var lost = everybody() - sink.first().size();
        var twice = sink.again().stream().filter(letter -> isRecorded(letter, recorded)).count();
        var otherwise = sink.again().size() - twice;
        var counted = "%,d letters; %,d lost, %,d twice under one Message-ID and recorded, %,d otherwise"
                .formatted(everybody(), lost, twice, otherwise);
        return new Result("a newsletter, killed %d times on its way".formatted(KILLS), counted, "", "", "",
                "0 lost, 0 otherwise", Result.Verdict.of(lost == 0 && otherwise == 0));
    }

    private static boolean isRecorded(String[] letter, Set<String> recorded) {
        return letter[1].equals(letter[2]) && recorded.contains(letter[0]);
    }

    private int everybody() {
        return plan.large().members();
    }

    private static void prepare(Installation installation) throws Exception {
        run(installation, "update members set newsletter = true, active_at = coalesce(active_at, now())");
        run(installation, "analyze members");
    }

    /** Letters a second, for a newsletter to so many. */
    private double sent(Installation installation, Sink sink, int letters) throws Exception {
        sink.forget();
        var mailing = begin(installation, letters);
        while (sink.taken() == 0) Thread.onSpinWait();
        var begun = System.nanoTime();
        await(sink, letters, installation, mailing);
        var seconds = (System.nanoTime() - begun) / 1e9;
        awaitEnd(installation, mailing);
        return letters / seconds;
    }

    /** As the program does it when an editor presses the button. */
    private static long begin(Installation installation, int letters) throws Exception {
        try (var owner = installation.owner();
                var sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            var rows = sql.executeQuery("""
                    insert into mailings (community_id, kind, subject, body_text, body_html, created_at, total)
                    select community_id, 'newsletter', 'News of the week', %s, %s, now(), %d
                      from members group by community_id order by count(*) desc limit 1
                    returning id
                    """.formatted(words("", ""), words("<p>", "</p>"), letters));
            rows.next();
            var id = rows.getLong(1);
            sql.execute("""
                    insert into mailing_recipients (mailing_id, person_id, member_id, domain, next_attempt_at)
                    select m.id, reader.person_id, reader.member_id, coalesce(mail_domain(reader.person_id), 0), now()
                      from mailings m, newsletter_readers(m.community_id) reader
                     where m.id = %d
                     order by reader.member_id
                     limit %d
                    """.formatted(id, letters));
            sql.execute("update mailings set total = (select count(*) from mailing_recipients where mailing_id = id) where id = " + id);
            sql.execute("select pg_notify('understory', 'letters mailing')");
            owner.commit();
            return id;
        }
    }

    /** A letter of some 12,000 characters in each of its two forms, with its personal places. */
    private static String words(String before, String after) {
        return "'" + before + "Hello ' || U&'\\E0F1' || ',' || repeat('" + before
                + "Some words about what is new in the library, and what people ask here this week. " + after
                + "' || chr(10), 120) || '" + before + "' || U&'\\E0F2' || ' ' || U&'\\E0F3' || '" + after + "'";
    }

    private double pssWhen(Installation installation, Sink sink, long mailing, long letters) throws Exception {
        await(sink, letters, installation, mailing);
        for (var line : Files.readAllLines(Path.of("/proc/" + installation.pid() + "/smaps_rollup")))
            if (line.startsWith("Pss:")) return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
        throw new IOException("no PSS");
    }

    private static void await(Sink sink, long letters, Installation installation, long mailing) throws Exception {
        var until = System.nanoTime() + PATIENCE_NANOS;
        while (sink.first().size() < letters) {
            if (System.nanoTime() > until)
                throw new IllegalStateException("%d of %d letters came".formatted(sink.first().size(), letters));
            Thread.sleep(1);
        }
    }

    private static void awaitEnd(Installation installation, long mailing) throws Exception {
        var until = System.nanoTime() + PATIENCE_NANOS;
        while (installation.value("select ended_at from mailings where id = " + mailing) == null) {
            if (System.nanoTime() > until) throw new IllegalStateException("the mailing does not end");
            Thread.sleep(20);
        }
    }

    private static Set<String> recorded(Installation installation, long mailing) throws SQLException {
        var addresses = new HashSet<String>();
        try (var owner = installation.owner();
                var sql = owner.createStatement();
                var rows = sql.executeQuery("""
                        select email
                          from mailing_recipients
                          join persons on persons.id = person_id
                         where maybe_twice and mailing_id = """ + " " + mailing)) {
            while (rows.next()) addresses.add(rows.getString(1));
        }
        return addresses;
    }

    private static void run(Installation installation, String statement) throws SQLException {
        try (var owner = installation.owner();
                var sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }
}
