package bench;

import java.sql.SQLException;

/** The comments that a scenario writes. They are removed at its end, so that the next run finds the same data. */
final class WrittenComments implements AutoCloseable {
    private final Installation installation;
    private final long before;

    WrittenComments(Installation installation) throws SQLException {
        this.installation = installation;
        this.before = newest();
    }

    long newest() throws SQLException {
        return Long.parseLong(installation.value("select coalesce(max(id), 0) from comments"));
    }

    long before() {
        return before;
    }

    long count() throws SQLException {
        return Long.parseLong(installation.value("select count(*) from comments where id > " + before));
    }

    @Override
    public void close() throws SQLException {
        try (var owner = installation.owner();
                var sql = owner.createStatement()) {
            sql.execute("create temp table gone as select kind, thing, count(*) as many from comments where state = 'visible' and id > "
                    + before + " group by kind, thing");
            sql.execute("alter table comments disable trigger search_comments");
            sql.execute("delete from comments where id > " + before);
            sql.execute("alter table comments enable trigger search_comments");
            sql.execute("delete from search_changes where kind = 'comment' and thing > " + before);
            sql.execute("delete from search_documents where kind = 'comment' and thing > " + before);
            sql.execute("update comment_counts c set visible = visible - many from gone g where (c.kind, c.thing) = (g.kind, g.thing)");
            sql.execute("vacuum analyze comments");
            sql.execute("vacuum analyze comment_counts");
            sql.execute("vacuum analyze search_documents");
        }
    }
}
