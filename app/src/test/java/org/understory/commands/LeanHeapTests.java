package org.understory.commands;

import static org.awaitility.Awaitility.await;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeanHeapTests {
    private static final int SIZE = 4 << 20;

    /** A heap of 768 MB, of which this holds 160, is not otherwise looked through. */
    @Test
    void it_is_looked_through_when_the_old_generation_has_grown() {
        var before = looks();
        LeanHeap.watch();
        List<byte[]> held = new ArrayList<>();
        for (int i = 0; i < 40; i++) held.add(new byte[SIZE]);
        await().until(() -> {
            for (int i = 0; i < 10; i++) held.set(0, new byte[SIZE]);
            return looks() > before;
        });
    }

    private static long looks() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(collector -> collector.getName().equals("MarkSweepCompact"))
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }
}
