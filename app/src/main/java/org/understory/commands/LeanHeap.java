package org.understory.commands;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import javax.management.NotificationEmitter;

/**
 * Keeps the program small on a small machine. The heap may grow far enough for two large pictures at once, and the serial
 * collector lets the little that outlives busy minutes grow to that limit before it looks at it. Here it is asked to look
 * when the old generation passes {@value #PLENTY} bytes, twice and more of what the program needs, and it gives the rest
 * back to the machine. The JVM says so once for each time that the limit is passed, so a heap that is really needed is not
 * collected again and again.
 */
final class LeanHeap {
    private static final long PLENTY = 64L << 20;

    private LeanHeap() {}

    static void watch() {
        var memory = ManagementFactory.getMemoryMXBean();
        if (!(memory instanceof NotificationEmitter emitter)) return;
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(LeanHeap::isOldGeneration)
                .filter(pool -> pool.getUsage().getMax() > PLENTY)
                .forEach(pool -> pool.setUsageThreshold(PLENTY));
        emitter.addNotificationListener(
                (notice, none) -> {
                    if (notice.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED)) memory.gc();
                },
                null,
                null);
    }

    private static boolean isOldGeneration(MemoryPoolMXBean pool) {
        return pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported();
    }
}
