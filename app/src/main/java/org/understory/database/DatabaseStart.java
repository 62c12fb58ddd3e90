package org.understory.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The database of this run: our own in the data folder, or the operator's. It starts before the program's parts are
 * made and stops after the last of them has ended.
 *
 * <p>Properties: {@code understory.data} (a folder, {@code ./data} if absent), {@code understory.db-url} and {@code
 * understory.db-app-url} (an operator's PostgreSQL, for the role that migrates and the one that serves), {@code
 * understory.join} (true for a command that may run beside the serving program, on its database).
 */
public final class DatabaseStart implements AutoCloseable {
    private final DatabaseAddress address;
    private final @Nullable EmbeddedPostgres embedded;

    private DatabaseStart(DatabaseAddress address, @Nullable EmbeddedPostgres embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    /**
     * Starts or finds the database that the settings name.
     *
     * @throws CannotStart with a sentence for the operator
     */
    public static DatabaseStart from(Environment settings) {
        var data = Path.of(settings.getProperty("understory.data", "data"));
        if (settings.getProperty("understory.join", Boolean.class, false)) {
            var running = EmbeddedPostgres.runningIn(data);
            if (running.isPresent()) return new DatabaseStart(running.get(), null);
        }
        return of(data, settings.getProperty("understory.db-url"), settings.getProperty("understory.db-app-url"));
    }

    static DatabaseStart of(Path data, @Nullable String url, @Nullable String appUrl) {
        if (url != null && !url.isBlank())
            return new DatabaseStart(OperatorsPostgres.at(url, appUrl, data).address(), null);
        var embedded = EmbeddedPostgres.start(data);
        return new DatabaseStart(embedded.address(), embedded);
    }

    /**
     * For {@code SpringApplication.addInitializers}: starts the database, registers its {@link DatabaseAddress}, and
     * stops it as the last act of the closing context, after the pool that uses it.
     */
    public static ApplicationContextInitializer<GenericApplicationContext> beforeTheContext() {
        return context -> {
            var started = from(context.getEnvironment());
            var beans = context.getDefaultListableBeanFactory();
            beans.registerSingleton("databaseStart", started);
            beans.registerSingleton("databaseAddress", started.address());
            beans.registerDisposableBean("databaseStart", started::close);
        };
    }

    public DatabaseAddress address() {
        return address;
    }

    /** False while an embedded server is down (it is being started again). An operator's own answers for itself. */
    public boolean isAlive() {
        return embedded == null || embedded.isAlive();
    }

    @Override
    public void close() {
        if (embedded != null) embedded.close();
    }
}
