package org.understory.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one PostgreSQL running: starts it, waits for it, and starts it again when it dies.
 *
 * <p>All of it happens on one platform thread that lives as long as the server should: the kernel stops PostgreSQL
 * when the thread that started it ends, which is also what ends it when this program is killed.
 */
final class Keeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Keeper.class);
    private static final long FIRST_PAUSE = 50;
    private static final long LONGEST_PAUSE = 5_000;
    private static final long STEADY_AFTER = TimeUnit.MINUTES.toNanos(1);
    private static final long POLL = 10;

    private final List<String> command;
    private final Path folder;
    private final PostgresLog diary;
    private final int port;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Process process;

    private Keeper(List<String> command, Path folder, PostgresLog diary, int port) {
        this.command = command;
        this.folder = folder;
        this.diary = diary;
        this.port = port;
        this.thread = Thread.ofPlatform().name("postgres-keeper").daemon().unstarted(this::keep);
    }

    /** Starts PostgreSQL and returns when it answers. */
    static Keeper start(List<String> command, Path folder, PostgresLog diary, int port) {
        var keeper = new Keeper(command, folder, diary, port);
        keeper.thread.start();
        try {
            keeper.ready.join();
            return keeper;
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof CannotStart known) throw known;
            throw failed;
        }
    }

    private void keep() {
        long pause = FIRST_PAUSE;
        while (!isClosing(0)) {
            long begun = System.nanoTime();
            try {
                runOnce();
                if (isClosing(0)) return;
                log.warn("PostgreSQL ended by itself and is started again");
            } catch (IOException | RuntimeException failed) {
                if (ready.completeExceptionally(failed)) return;
                log.error("PostgreSQL could not be started again: {}", failed.getMessage());
            } catch (InterruptedException interrupted) {
                return;
            }
            pause = System.nanoTime() - begun > STEADY_AFTER ? FIRST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
            if (isClosing(pause)) return;
        }
    }

    private void runOnce() throws IOException, InterruptedException {
        new Orphan(folder).end();
        diary.open();
        long begin = diary.size();
        var started = Command.prepared(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(diary.file().toFile()))
                .start();
        process = started;
        if (isClosing(0)) stop(started);
        while (!isReady(started)) {
            if (started.waitFor(POLL, TimeUnit.MILLISECONDS)) throw diary.reason(begin, folder, port);
        }
        ready.complete(null);
        started.waitFor();
    }

    private boolean isReady(Process started) {
        return RunningServer.read(folder)
                .filter(server -> server.process().pid() == started.pid() && server.isReady())
                .isPresent();
    }

    boolean isAlive() {
        var now = process;
        return now != null && now.isAlive();
    }

    long pid() {
        var now = process;
        return now == null ? -1 : now.pid();
    }

    private boolean isClosing(long millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            return true;
        }
    }

    /** A fast stop: clients are cut off, everything is written, the next start needs no recovery. */
    @Override
    public void close() {
        closing.countDown();
        var now = process;
        if (now != null) stop(now);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Process process) {
        try {
            if (!process.isAlive()) return;
            Orphan.signal(process.pid(), "INT");
            if (process.waitFor(Orphan.PATIENCE)) return;
            Orphan.signal(process.pid(), "QUIT");
            process.waitFor(Orphan.PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
