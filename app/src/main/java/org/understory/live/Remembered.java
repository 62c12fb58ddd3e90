package org.understory.live;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something small from the database that every request asks for, kept in memory until it is forgotten. What was being read
 * while it was forgotten is not kept: it may be what held before the change.
 */
public final class Remembered<T> {
    private final Supplier<T> reading;
    private volatile @Nullable T kept;
    private long forgotten;

    public Remembered(Supplier<T> reading) {
        this.reading = reading;
    }

    public T get() {
        var known = kept;
        if (known != null) return known;
        var before = forgotten();
        var read = reading.get();
        keep(read, before);
        return read;
    }

    /** Call when it changed. Inside a transaction it is forgotten once more when that commits: others may have read it since. */
    public void forget() {
        drop();
        if (TransactionSynchronizationManager.isSynchronizationActive())
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    drop();
                }
            });
    }

    private synchronized long forgotten() {
        return forgotten;
    }

    private synchronized void drop() {
        forgotten++;
        kept = null;
    }

    private synchronized void keep(T read, long before) {
        if (forgotten == before) kept = read;
    }
}
