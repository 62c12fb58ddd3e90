package org.understory;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.understory.database.DatabaseAddress;
import org.understory.database.EmbeddedPostgres;
import org.understory.mail.Mailbox;

/** The one site and the one PostgreSQL that all tests of a run share; each run begins with an empty database. */
public final class RunningSite implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path FOLDER = Path.of("target", "test-data").toAbsolutePath();
    private static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.start(FOLDER);
    private static final DatabaseAddress DATABASE =
            POSTGRES.newDatabase("test_" + Long.toString(System.currentTimeMillis(), 36));

    /** The port on which the site answers. */
    public static final int PORT = freePort();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::close));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "running-site",
                        // All tests come from one network, which may therefore write as much as it likes.
                        Map.of(
                                "server.port",
                                PORT,
                                "understory.data",
                                FOLDER.toString(),
                                "understory.comments.most-per-network",
                                100_000,
                                // The push service of the tests is on this machine.
                                "understory.push.loopback",
                                true)));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-mail", Mailbox.settings()));
        context.getBeanFactory().registerSingleton("databaseAddress", DATABASE);
    }

    /** A site of its own with an empty database, for what can only be seen once: the first start. */
    public static ConfigurableApplicationContext empty(int port) {
        var database = POSTGRES.newDatabase("empty_" + Long.toString(System.nanoTime(), 36));
        var application = new SpringApplication(Understory.class);
        application.addInitializers(context -> {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "empty-site", Map.of("server.port", port, "understory.data", FOLDER.toString())));
            context.getBeanFactory().registerSingleton("databaseAddress", database);
        });
        return application.run();
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
