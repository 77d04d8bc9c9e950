package dev.inkling.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** How much of the processors others took while a contender ran: what makes a time worthless without showing in it. Linux only. */
final class Disturbance {
    private static final Path MACHINE = Path.of("/proc/stat");
    private static final Path OURSELVES = Path.of("/proc/self/stat");
    /** Of user, nice, system, idle, iowait, irq, softirq, steal: which of them is waiting. */
    private static final int IDLE = 3;

    private static final int IO_WAIT = 4;
    private static final int STATES = 8;
    /** Places, counted behind the name, of utime, stime and of the same of children that have ended. */
    private static final int FIRST_OWN = 11;

    private static final int OWN = 4;
    /** What /proc counts in, on every Linux there is. */
    private static final double TICKS_PER_SECOND = 100;

    private final long start = System.nanoTime();
    private final double others = othersTicks();

    /** Processors that others kept busy on average since this was made, 0.1 for a tenth of one; NaN where nobody counts. */
    double processors() {
        double seconds = (System.nanoTime() - start) / 1e9;
        return (othersTicks() - others) / TICKS_PER_SECOND / seconds;
    }

    private static double othersTicks() {
        if (!Files.isReadable(MACHINE) || !Files.isReadable(OURSELVES)) {
            return Double.NaN;
        }
        try {
            long[] machine = numbers(Files.readAllLines(MACHINE).get(0).substring("cpu".length()));
            long busy = Arrays.stream(machine, 0, STATES).sum() - machine[IDLE] - machine[IO_WAIT];
            String own = Files.readString(OURSELVES);
            String[] fields = own.substring(own.lastIndexOf(')') + 1).trim().split(" ");
            long ours = Arrays.stream(fields, FIRST_OWN, FIRST_OWN + OWN)
                    .mapToLong(Long::parseLong)
                    .sum();
            return busy - ours;
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    private static long[] numbers(String line) {
        return Arrays.stream(line.trim().split(" +")).mapToLong(Long::parseLong).toArray();
    }
}
