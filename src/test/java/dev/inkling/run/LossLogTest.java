package dev.inkling.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.train.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossLogTest {
    @Test
    void aBranchCountsOnFromWhereItBegan(@TempDir Path home) throws IOException {
        Metrics metrics = new Metrics(10, 100, 500);
        metrics.extend(new double[] {0.5, 0.25}, new double[] {1, 2}, List.of(), List.of());
        Path file = home.resolve("loss.csv");

        LossLog.save(file, metrics);

        assertEquals("iteration,loss\n501,0.5\n502,0.25\n", Files.readString(file));
    }
}
