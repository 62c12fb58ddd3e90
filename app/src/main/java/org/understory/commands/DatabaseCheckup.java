package org.understory.commands;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.Checkup;

/** The database, as the role that serves sees it. */
@Component
class DatabaseCheckup implements Checkup {
    /** Tables that only grow; the serving role must not be able to change what they hold. */
    private static final List<String> ONLY_GROW = List.of("audit", "published_texts");

    private final JdbcClient sql;
    private final Clock clock;

    DatabaseCheckup(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.fine(Words.say("commands.doctor.database", one("show server_version"))));
        if (yes("select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user"))
            findings.add(Finding.wrong(Words.say("commands.doctor.mighty", one("select current_user"))));
        for (var table : ONLY_GROW) {
            if (yes("select has_table_privilege('" + table + "', 'update, delete, truncate')"))
                findings.add(Finding.wrong(Words.say(
                        "commands.doctor.grants",
                        table,
                        "revoke update, delete, truncate on " + table + " from "
                                + one("select quote_ident(current_user)") + ";")));
        }
        if (one("show fsync").equals("off")) findings.add(Finding.wrong(Words.say("commands.doctor.fsync")));
        clock(findings);
        return findings;
    }

    /** Two clocks that disagree let links end early and letters leave late. */
    private void clock(List<Finding> findings) {
        var theirs =
                sql.sql("select now()").query(OffsetDateTime.class).single().toInstant();
        var apart = Duration.between(theirs, clock.instant()).abs();
        findings.add(
                apart.compareTo(Duration.ofSeconds(5)) < 0
                        ? Finding.fine(Words.say("commands.doctor.clock"))
                        : Finding.wrong(Words.say("commands.doctor.clock.apart", apart.toSeconds())));
    }

    private String one(String question) {
        return sql.sql(question).query(String.class).single();
    }

    private boolean yes(String question) {
        return sql.sql(question).query(Boolean.class).single();
    }
}
