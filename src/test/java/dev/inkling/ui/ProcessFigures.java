package dev.inkling.ui;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process takes of the machine. */
final class ProcessFigures {
    private static final double MEGA = 1 << 20;
    /** User, nice, system, interrupts and what the host took: the columns of /proc/stat, in hundredths of a second. */
    private static final int[] BUSY_COLUMNS = {1, 2, 3, 6, 7, 8};

    private static final double TICKS_PER_SECOND = 100;

    private ProcessFigures() {}

    /** Memory that the operating system counts as this process's, in MB. NaN where that is not told. */
    static double residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java objects that are in use, in MB; collects the garbage first. */
    static double heapMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
    }

    /** Milliseconds that all collections of garbage took so far. */
    static long collectionMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    /** The live thread whose name begins so. */
    static Thread thread(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** Seconds of processor time that JavaFX took so far, to run the window and to draw it. */
    static double windowSeconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanos = threads.getThreadCpuTime(thread("JavaFX Application").getId())
                + threads.getThreadCpuTime(thread("QuantumRenderer").getId());
        return nanos / 1e9;
    }

    /** Seconds of processor time that other processes took so far, all cores together. NaN where that is not told. */
    static double otherSeconds() {
        try {
            String[] ticks =
                    Files.readAllLines(Path.of("/proc/stat")).get(0).strip().split(" +");
            double busy = 0;
            for (int column : BUSY_COLUMNS) {
                busy += Double.parseDouble(ticks[column]) / TICKS_PER_SECOND;
            }
            return busy
                    - ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                                    .getProcessCpuTime()
                            / 1e9;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
