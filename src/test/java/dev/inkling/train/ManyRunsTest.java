package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.inkling.data.Dataset;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Run after run in one process: memory is given back, threads end. */
class ManyRunsTest {
    private static final Path MAPPINGS = Path.of("/proc/self/smaps");
    private static final Pattern MAPPING = Pattern.compile("([0-9a-f]+)-[0-9a-f]+ ");
    private static final long END_OF_HEAP = 32L << 30;
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
    /** A run of these sizes holds some 6 MB; one of its larger arrays left behind by each of 200 runs would be far more. */
    private static final double MOST_GROWTH = 30e6;

    @Test
    void twoHundredRunsLeaveNothingBehind() throws Exception {
        assumeTrue(Files.isReadable(MAPPINGS), "tells the memory in use on Linux alone");
        Dataset images = TestRuns.images(1_500, 500, 784);
        TrainConfig config = TestRuns.config(s -> {
            s.hidden = List.of(100);
            s.batchSize = 100;
            s.duration = new Duration(5, Duration.Unit.ITERATIONS);
            s.evaluationInterval = 5;
        });
        runs(config, images, 40);
        double nativeBefore = nativeBytes();
        double heapBefore = heapBytes();
        runs(config, images, 200);
        double heapGrowth = heapBytes() - heapBefore;
        double nativeGrowth = nativeBytes() - nativeBefore;
        assertTrue(heapGrowth < MOST_GROWTH / 3, () -> "heap grew by " + heapGrowth);
        assertTrue(nativeGrowth < MOST_GROWTH, () -> "native memory grew by " + nativeGrowth);
        TestRuns.until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> List.of("trainer", "evaluator").contains(thread.getName())));
    }

    private static void runs(TrainConfig config, Dataset dataset, int count) {
        for (int i = 0; i < count; i++) {
            TrainingRun run = TestRuns.finish(config, dataset);
            assertEquals(RunState.FINISHED, run.state());
        }
    }

    private static double heapBytes() {
        System.gc();
        return MEMORY.getHeapMemoryUsage().getUsed();
    }

    /**
     * Resident memory beside the Java heap and what else the virtual machine says it holds itself. Where addresses of objects are
     * compressed, as they are by default, the heap lies below 32 GB and all other memory above; how much of the heap is
     * resident says nothing about runs.
     */
    private static double nativeBytes() throws IOException {
        System.gc();
        double bytes = 0;
        boolean counts = false;
        for (String line : Files.readAllLines(MAPPINGS)) {
            Matcher mapping = MAPPING.matcher(line);
            if (mapping.lookingAt()) {
                counts = Long.parseUnsignedLong(mapping.group(1), 16) >= END_OF_HEAP;
            } else if (counts && line.startsWith("Rss:")) {
                bytes += 1024 * Double.parseDouble(line.replaceAll("[^0-9]", ""));
            }
        }
        return bytes - MEMORY.getNonHeapMemoryUsage().getCommitted();
    }
}
