package org.understory.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LeanHeapTests {
    private static final int SIZE = 4 << 20;

    /** In a program of its own: here the old generation was passed long before. */
    @Test
    void it_is_looked_through_when_the_old_generation_has_grown() throws IOException, InterruptedException {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx768m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeanHeapTests.class.getName())
                .inheritIO()
                .start();
        try {
            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isZero();
        } finally {
            program.destroyForcibly();
        }
    }

    /** Ends once a heap of 768 MB, of which this holds 160, was looked through; nothing else makes the JVM do it. */
    public static void main(String[] none) {
        LeanHeap.watch();
        List<byte[]> held = new ArrayList<>();
        for (int i = 0; i < 40; i++) held.add(new byte[SIZE]);
        while (looks() == 0) held.set(0, new byte[SIZE]);
    }

    private static long looks() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(collector -> collector.getName().equals("MarkSweepCompact"))
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }
}
