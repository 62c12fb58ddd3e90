package bench;

import java.sql.SQLException;

/** The updates that a scenario writes. They are removed at its end, so that the next run finds the same data. */
final class WrittenUpdates implements AutoCloseable {
    private final Installation installation;
    private final long before;

    WrittenUpdates(Installation installation) throws SQLException {
        this.installation = installation;
        this.before = Long.parseLong(installation.value("select coalesce(max(id), 0) from updates"));
    }

    long before() {
        return before;
    }

    long count() throws SQLException {
        return Long.parseLong(installation.value("select count(*) from updates where id > " + before));
    }

    @Override
    public void close() throws SQLException {
        try (var owner = installation.owner();
                var sql = owner.createStatement()) {
            sql.execute("alter table updates disable trigger search_updates");
            sql.execute("delete from updates where id > " + before);
            sql.execute("alter table updates enable trigger search_updates");
            sql.execute("delete from search_changes where kind = 'update' and thing > " + before);
            sql.execute("delete from search_documents where kind = 'update' and thing > " + before);
            sql.execute("vacuum analyze updates");
            sql.execute("vacuum analyze latest_updates");
            sql.execute("vacuum analyze search_documents");
        }
    }
}
