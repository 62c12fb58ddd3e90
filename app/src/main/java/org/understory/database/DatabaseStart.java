package org.understory.database;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The database of this run: our own in the data folder, or the operator's. It starts while the program's parts are
 * found and stops after the last of them has ended.
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
     * For {@code SpringApplication.addInitializers}: starts the database while the program's parts are being found, hands
     * its {@link DatabaseAddress} to the first that asks, and stops it as the last act of the closing context, after the
     * pool that uses it. A {@link CannotStart} comes out as a cause of what the context throws.
     */
    public static ApplicationContextInitializer<GenericApplicationContext> besideTheContext() {
        return context -> {
            var starting = new FutureTask<>(() -> from(context.getEnvironment()));
            Thread.ofPlatform().name("database-start").daemon().start(starting);
            var beans = context.getDefaultListableBeanFactory();
            beans.registerDisposableBean(
                    "databaseEnd", () -> end(starting)); // before all others, so it ends after them
            context.registerBean(
                    "databaseStart",
                    DatabaseStart.class,
                    () -> started(starting),
                    ours -> ours.setDestroyMethodName(""));
            context.registerBean(
                    "databaseAddress",
                    DatabaseAddress.class,
                    () -> started(starting).address());
        };
    }

    private static DatabaseStart started(FutureTask<DatabaseStart> starting) {
        try {
            return starting.get();
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof CannotStart told) throw told;
            throw new IllegalStateException(refused.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void end(FutureTask<DatabaseStart> starting) throws InterruptedException {
        try {
            starting.get().close();
        } catch (ExecutionException neverStarted) {
            // Whoever asked for it has been told.
        }
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
