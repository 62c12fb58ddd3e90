package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** {@code pgbench} running given statements with their parameters, as the serving role, over the program's own socket. */
final class Pgbench {
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    /** Its id stands in the statements that follow. */
    private static final Pattern NEW = Pattern.compile("insert into (comments|updates) ");

    private static final int PORT_LINE = 3;
    private static final int SOCKET_LINE = 4;

    private final Installation installation;
    private final Path script;
    private final List<String> variables = new ArrayList<>();

    /** @param varying says what stands in place of a parameter that differs each time, or null */
    Pgbench(Installation installation, String head, List<Statement> statements, Function<String, String> varying)
            throws Exception {
        this.installation = installation;
        this.script = Files.createTempFile("understory-bench", ".pgbench");
        var text = new StringBuilder(head);
        for (int number = 0; number < statements.size(); number++)
            text.append(line(number, statements.get(number), varying));
        Files.writeString(script, text);
    }

    private String line(int number, Statement statement, Function<String, String> varying) {
        var sql = PLACE.matcher(statement.sql())
                .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(
                        parameter("s" + number + "p" + place.group(1), statement, Integer.parseInt(place.group(1)), varying)));
        var ending = NEW.matcher(sql).find() ? " \\gset new_\n" : ";\n";
        return sql.strip().replaceAll(";$", "") + ending;
    }

    private String parameter(String name, Statement statement, int place, Function<String, String> varying) {
        var value = statement.parameters().get(place - 1);
        if (value == null) return "null";
        var other = varying.apply(value);
        if (other != null) return other;
        variables.add("-D");
        variables.add(name + "=" + value);
        return ":" + name + cast(value);
    }

    /** The program's driver says which type a parameter has where PostgreSQL could not guess it. */
    private static String cast(String value) {
        if (value.matches("-?\\d{1,18}")) return "::bigint";
        if (value.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?[+-]\\d\\d(:\\d\\d)?")) return "::timestamptz";
        return "";
    }

    /** Transactions a second. */
    double perSecond(int clients, int seconds) throws Exception {
        var postmaster = installation.postmaster();
        var socket = postmaster.get(SOCKET_LINE).strip();
        var words = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-c", "" + clients, "-j", "2"));
        words.addAll(List.of("-T", "" + seconds, "-f", script.toString()));
        words.addAll(List.of("-h", socket.isEmpty() ? "127.0.0.1" : socket, "-p", postmaster.get(PORT_LINE).strip()));
        words.addAll(List.of("-U", "understory_app"));
        words.addAll(variables);
        words.add("understory");
        var environment = Map.of(
                "PGPASSWORD", installation.address().appPassword(),
                "PGOPTIONS", "-c plan_cache_mode=force_generic_plan"); // as the program's own connections
        var said = Tool.run(environment, words);
        var found = Pattern.compile("tps = ([\\d.]+)").matcher(said);
        if (!found.find() || said.contains("ERROR")) throw new IllegalStateException("pgbench said\n" + said);
        return Double.parseDouble(found.group(1));
    }
}
