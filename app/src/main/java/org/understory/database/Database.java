package org.understory.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The pool of the serving role, which opens once the database has the shape that the program needs. */
@Configuration(proxyBeanMethods = false)
class Database {
    /** Enough for two cores; each connection costs PostgreSQL 3 MB and more, of the 130 MB that it may take. */
    private static final int POOL = 8;

    /** PostgreSQL thinks a statement over once for a connection, not anew for each page that asks it. */
    private static final String PLANNED_ONCE = "set plan_cache_mode = force_generic_plan";

    @Bean
    Flyway migrated(DatabaseAddress address) {
        return Migrations.run(address);
    }

    @Bean
    @Primary
    DataSource pool(DatabaseAddress address, Flyway migrated) {
        return new HikariDataSource(settings(address));
    }

    static HikariConfig settings(DatabaseAddress address) {
        var pool = new HikariConfig();
        pool.setPoolName("understory");
        pool.setJdbcUrl(address.appUrl());
        pool.setUsername(address.appUser());
        pool.setPassword(address.appPassword());
        pool.setConnectionInitSql(PLANNED_ONCE);
        pool.setMaximumPoolSize(POOL);
        pool.setMinimumIdle(2);
        pool.setIdleTimeout(Duration.ofMinutes(2).toMillis());
        pool.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        return pool;
    }
}
