package bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;

/** kill -9 of the program and of PostgreSQL, in turn, while comments are being posted and letters leave. */
record Killing(Installation original, Plan plan) implements Scenario {
    private static final int PORT = 18_412;
    private static final int WRITERS = 4;
    private static final int SUBSCRIBERS = 2;
    private static final long PATIENCE_MILLIS = 120_000;

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public List<Result> measure() throws Exception {
        original.stop();
        try (var inboxes = new Inboxes();
                var installation = original.copy(PORT)) {
            original.start();
            installation.set(inboxes.settings());
            installation.start();
            return killed(installation, inboxes);
        }
    }

    private List<Result> killed(Installation installation, Inboxes inboxes) throws Exception {
        var before = new WrittenComments(installation).before();
        var article = new Places(installation).lastCopy();
        var exchange = new Exchange();
        var promises = new Subscribers.Promises();
        var random = new Random(42);
        for (int kill = 0; kill < plan.kills(); kill++) {
            try (var writers = Writers.begin(WRITERS, installation, article, exchange);
                    var subscribers = Subscribers.begin(SUBSCRIBERS, installation, promises)) {
                Thread.sleep(150 + random.nextInt(350));
                if (kill % 2 == 0) installation.kill();
                else Tool.run("kill", "-9", "" + installation.postgresPid());
            }
            if (kill % 2 == 0) installation.start();
            installation.await();
        }
        if (!exchange.refusals().isEmpty()) throw new IllegalStateException(exchange.refusals().peek());
        if (!promises.refusals().isEmpty()) throw new IllegalStateException(promises.refusals().peek());
        awaitLetters(installation);
        return List.of(
                judged(exchange, stored(installation, before)),
                letters(promises, inboxes.messages(), sentAgain(installation)));
    }

    private static void awaitLetters(Installation installation) throws Exception {
        var until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        var waiting = "select count(*) from letters where state in ('waiting', 'sending')";
        while (!installation.value(waiting).equals("0") && System.nanoTime() < until) Thread.sleep(100);
    }

    private Result letters(Subscribers.Promises promises, Map<String, Queue<String>> came, Set<String> sentAgain) {
        var lost = promises.addresses().stream().filter(address -> !came.containsKey(address)).count();
        var again = came.values().stream().filter(ids -> ids.size() > 1 && isOneLetter(ids, sentAgain)).count();
        var wrong = came.values().stream().filter(ids -> !isOneLetter(ids, sentAgain)).count();
        var counted = "%,d letters promised; %,d lost, %,d twice under one Message-ID and recorded, %,d otherwise"
                .formatted(promises.addresses().size(), lost, again, wrong);
        return new Result(
                "killed %d times while letters leave".formatted(plan.kills()),
                counted, "", "", "", "0 lost, 0 otherwise",
                Result.Verdict.of(lost == 0 && wrong == 0 && !promises.addresses().isEmpty()));
    }

    /** Once; or twice under one Message-ID, of which it is recorded that it was sent again. */
    private static boolean isOneLetter(Queue<String> ids, Set<String> sentAgain) {
        return ids.size() == 1 || ids.size() == 2 && Set.copyOf(ids).size() == 1 && sentAgain.contains(ids.peek());
    }

    private static Set<String> sentAgain(Installation installation) throws Exception {
        var ids = new HashSet<String>();
        try (var owner = installation.owner();
                var sql = owner.createStatement();
                var rows = sql.executeQuery("select message_id from letters where maybe_twice")) {
            while (rows.next()) ids.add(rows.getString(1));
        }
        return ids;
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
