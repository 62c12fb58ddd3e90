package org.understory.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.understory.database.DatabaseAddress;

/** Holds the one connection on which a node hears the signals, and opens it again when it is lost. */
@Component
class Ear implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);

    private final DatabaseAddress address;
    private final Map<String, List<SignalListener>> listeners;
    private volatile boolean listening;
    private volatile @Nullable Thread thread;

    Ear(DatabaseAddress address, List<SignalListener> listeners) {
        this.address = address;
        this.listeners = listeners.stream().collect(Collectors.groupingBy(SignalListener::topic));
    }

    @Override
    public void start() {
        listening = true;
        thread = Thread.ofPlatform().daemon().name("signals").start(this::listen);
    }

    @Override
    public void stop() {
        listening = false;
        if (thread instanceof Thread running) running.interrupt();
    }

    @Override
    public boolean isRunning() {
        return listening;
    }

    private void listen() {
        while (listening) {
            try (var connection =
                    DriverManager.getConnection(address.appUrl(), address.appUser(), address.appPassword())) {
                hear(connection);
            } catch (SQLException lost) {
                if (listening) LOG.warn("The signal connection was lost, it is opened again: {}", lost.getSQLState());
                pause();
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Signals.CHANNEL);
        }
        listeners.values().forEach(some -> some.forEach(SignalListener::missedSome));
        var server = connection.unwrap(PGConnection.class);
        while (listening) {
            var heard = server.getNotifications(1000);
            if (heard == null) continue;
            for (var notification : heard) pass(notification.getParameter());
        }
    }

    private void pass(String payload) {
        var space = payload.indexOf(' ');
        if (space < 0) return;
        for (var listener : listeners.getOrDefault(payload.substring(0, space), List.of())) {
            try {
                listener.heard(payload.substring(space + 1));
            } catch (RuntimeException broken) {
                LOG.error("A listener to {} failed", listener.topic(), broken);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
