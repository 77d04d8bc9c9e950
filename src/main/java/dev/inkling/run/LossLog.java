package dev.inkling.run;

import dev.inkling.train.GrowingSeries;
import dev.inkling.train.Metrics;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The loss of every mini-batch as a CSV file: {@code iteration,loss}, from the run's first iteration on, each number in full. */
public final class LossLog {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("iteration", "loss")
            .setRecordSeparator('\n')
            .get();

    private LossLog() {}

    /**
     * Writes the file, or leaves what was there.
     *
     * @param metrics may still grow; what there is at the start is written
     * @throws RunFileException if it cannot be written
     */
    public static void save(Path file, Metrics metrics) {
        GrowingSeries loss = metrics.loss();
        int size = loss.size();
        WholeFile.write(file, out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CSVPrinter csv = new CSVPrinter(text, FORMAT);
            for (int i = 0; i < size; i++) {
                csv.printRecord(metrics.firstIteration() + i + 1, loss.get(i));
            }
            csv.flush();
        });
    }
}
