package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Learns what the program asks PostgreSQL for one request. For that moment, and for the serving role only, the server
 * writes every statement into its log; the program's own settings never do.
 */
final class Eavesdropping implements AutoCloseable {
    private static final List<String> TALKATIVE = List.of(
            "log_min_duration_statement = 0", "log_parameter_max_length = -1", "log_error_verbosity = 'default'");
    private static final Pattern ENTRY = Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d [\\d:.]+ UTC \\[\\d+] ");
    private static final Pattern EXECUTED = Pattern.compile("LOG:  duration: [\\d.]+ ms  execute [^:]+: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETERS = Pattern.compile("DETAIL:  [Pp]arameters: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']++|'')*+)')");
    private static final int TIMES = 5;

    /** What is asked for. */
    interface Request {
        void send() throws Exception;
    }

    private final Installation installation;
    private final Path log;

    private Eavesdropping(Installation installation) {
        this.installation = installation;
        this.log = installation.data().resolve("logs/postgres.log");
    }

    static Eavesdropping on(Installation installation) throws Exception {
        var ear = new Eavesdropping(installation);
        for (var setting : TALKATIVE) ear.admin("alter role understory_app set " + setting);
        ear.reconnect();
        return ear;
    }

    /** The statements of one request, in order. What the program does by itself meanwhile is in the longer lists only. */
    List<Statement> statements(Request request) throws Exception {
        List<Statement> shortest = null;
        for (int time = 0; time < TIMES; time++) {
            var before = Files.size(log);
            request.send();
            Thread.sleep(150);
            var heard = parse(since(before));
            if (time > 0 && (shortest == null || heard.size() < shortest.size())) shortest = heard;
        }
        if (shortest == null || shortest.isEmpty()) throw new IllegalStateException("nothing was heard in " + log);
        return shortest;
    }

    private String since(long position) throws IOException {
        var all = Files.readAllBytes(log);
        return new String(all, (int) position, all.length - (int) position, StandardCharsets.UTF_8);
    }

    /** The log tells of parsing, binding and executing; each may be followed by the parameters. */
    static List<Statement> parse(String said) {
        var statements = new ArrayList<Statement>();
        var itsParametersFollow = false;
        for (var entry : ENTRY.split(said)) {
            var text = entry.strip().replace("\n\t", "\n");
            var parameters = PARAMETERS.matcher(text);
            if (parameters.matches()) {
                if (itsParametersFollow) statements.add(statements.removeLast().with(values(parameters.group(1))));
                continue;
            }
            var executed = EXECUTED.matcher(text);
            itsParametersFollow = executed.matches();
            if (itsParametersFollow) statements.add(new Statement(executed.group(1).strip(), List.of()));
        }
        return statements;
    }

    private static List<String> values(String listed) {
        var values = new ArrayList<String>();
        var matcher = PARAMETER.matcher(listed);
        while (matcher.find()) values.add(matcher.group(1) == null ? null : matcher.group(1).replace("''", "'"));
        return Arrays.asList(values.toArray(String[]::new));
    }

    /** Settings of a role hold from its next connection. */
    private void reconnect() throws Exception {
        admin("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'understory_app'");
        for (int attempt = 0; attempt < 20; attempt++) {
            Thread.sleep(200);
            installation.get("/sign-in");
        }
    }

    private void admin(String statement) throws Exception {
        try (var admin = installation.admin();
                var sql = admin.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() throws Exception {
        for (var setting : TALKATIVE) admin("alter role understory_app reset " + setting.split(" ")[0]);
        reconnect();
    }
}
