package org.understory.database;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How PostgreSQL runs here: safe first, then small. Given on its command line, so that an upgrade brings its own. */
final class ServerSettings {
    private ServerSettings() {}

    /** What was acknowledged is on the disk. */
    private static final List<String> SAFE =
            List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on", "password_encryption=scram-sha-256");

    /** At most 130 MB in all. The bundle has no JIT, and one disk gains nothing from workers that read ahead. */
    private static final List<String> SMALL = List.of(
            "max_connections=40",
            "shared_buffers=48MB",
            "work_mem=4MB",
            "maintenance_work_mem=32MB",
            "wal_buffers=4MB",
            "wal_compression=pglz",
            "min_wal_size=64MB",
            "max_wal_size=512MB",
            "checkpoint_timeout=10min",
            "io_method=sync",
            "jit=off",
            "autovacuum_max_workers=2",
            "max_worker_processes=4",
            "max_parallel_workers_per_gather=0",
            "random_page_cost=1.1",
            "huge_pages=off");

    /** No statement and no row in the log: people's words are in them. */
    private static final List<String> DISCREET = List.of(
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0",
            "log_line_prefix=%m [%p] ",
            "log_timezone=UTC",
            "timezone=UTC");

    private static final List<String> OBSERVED = List.of(
            "shared_preload_libraries=pg_stat_statements",
            "pg_stat_statements.max=1000",
            "pg_stat_statements.track_utility=off",
            "cluster_name=understory");

    static List<String> words(Door door) {
        var words = new ArrayList<String>();
        Stream.of(SAFE, SMALL, DISCREET, OBSERVED, door.settings())
                .flatMap(List::stream)
                .forEach(setting -> words.addAll(List.of("-c", setting)));
        return words;
    }
}
