package dev.inkling.run;

import dev.inkling.train.Evaluation;
import dev.inkling.train.Metrics;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * All that a run has measured as a CSV file, each number in full: a row an iteration with its time and loss, and where it was
 * evaluated after that the figures of the evaluation; other cells are empty. An evaluation before the first iteration has a row
 * of its own.
 */
public final class MetricsLog {
    private MetricsLog() {}

    /**
     * Writes the file, or leaves what was there.
     *
     * @param metrics does not grow any more
     * @param regression whether scores are R² rather than accuracies
     * @throws RunFileException if it cannot be written
     */
    public static void save(Path file, Metrics metrics, boolean regression) {
        String score = regression ? "R2" : "Accuracy";
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(
                        "iteration",
                        "seconds",
                        "loss",
                        "trainLoss",
                        "train" + score,
                        "testLoss",
                        "test" + score,
                        "validationLoss",
                        "validation" + score)
                .setRecordSeparator('\n')
                .get();
        WholeFile.write(file, out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            write(metrics, new CSVPrinter(text, format));
            text.flush();
        });
    }

    private static void write(Metrics metrics, CSVPrinter csv) throws IOException {
        Map<Long, Evaluation> evaluations = metrics.evaluations().stream()
                .collect(Collectors.toMap(Evaluation::iteration, Function.identity(), (first, second) -> second));
        long before = metrics.firstIteration();
        Evaluation start = evaluations.get(before);
        if (start != null) {
            csv.printRecord(row(before, start.seconds(), null, start));
        }
        for (int i = 0; i < metrics.iterations(); i++) {
            long iteration = before + i + 1;
            csv.printRecord(
                    row(iteration, metrics.seconds().get(i), metrics.loss().get(i), evaluations.get(iteration)));
        }
    }

    private static List<String> row(
            long iteration, double seconds, @Nullable Double loss, @Nullable Evaluation evaluation) {
        String first = loss == null ? "" : loss.toString();
        return evaluation == null
                ? List.of("" + iteration, "" + seconds, first, "", "", "", "", "", "")
                : List.of(
                        "" + iteration,
                        "" + seconds,
                        first,
                        "" + evaluation.trainLoss(),
                        "" + evaluation.trainScore(),
                        "" + evaluation.testLoss(),
                        "" + evaluation.testScore(),
                        ifAny(evaluation.validationLoss()),
                        ifAny(evaluation.validationScore()));
    }

    /** Where no samples are kept back there is nothing to write. */
    private static String ifAny(double value) {
        return Double.isNaN(value) ? "" : "" + value;
    }
}
