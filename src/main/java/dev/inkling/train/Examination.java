package dev.inkling.train;

import dev.inkling.data.Samples;
import dev.inkling.nn.Backend;
import dev.inkling.nn.Matrix;
import dev.inkling.nn.Network;
import dev.inkling.nn.ParameterValues;
import dev.inkling.nn.Precision;
import java.util.stream.IntStream;

/** Judges kept parameters on many samples, apart from any run. */
public final class Examination {
    private Examination() {}

    /**
     * What came out.
     *
     * @param loss mean over all samples, without penalties
     * @param score share of right answers, 0…1; where numbers are predicted R²
     * @param confusion {@code [K][K]}: how many samples of each class (row) were answered with each class (column); empty where
     *     numbers are predicted
     */
    public record Result(double loss, double score, int[][] confusion) {}

    /**
     * Judges parameters on the calling thread, by a network that infers: all elements, running statistics.
     *
     * @param precision of the arithmetic
     * @param samples with as many features as the network has inputs, at least one
     */
    public static Result of(ParameterValues parameters, Precision precision, Samples samples)
            throws InterruptedException {
        Backend.useFromThisThread();
        int[] rows = IntStream.range(0, samples.size()).toArray();
        try (Network network = new Network(parameters.shape(), precision, Evaluator.BLOCK);
                Evaluator evaluator = new Evaluator(network, samples, rows)) {
            network.setValues(parameters);
            Evaluator.Score score = evaluator.run(() -> true);
            if (score == null) {
                throw new IllegalStateException("Nobody can stop an examination.");
            }
            int[][] confusion = samples.hasTargets() ? new int[0][] : confusion(network, samples, rows);
            return new Result(score.loss(), score.score(), confusion);
        }
    }

    private static int[][] confusion(Network judged, Samples samples, int[] rows) {
        int classes = judged.shape().outputs();
        int[][] counts = new int[classes][classes];
        try (Network network = judged.sharing(Evaluator.BLOCK);
                BatchFeeder feeder = new BatchFeeder(samples, classes, judged.precision(), Evaluator.BLOCK)) {
            for (int start = 0; start < rows.length; start += Evaluator.BLOCK) {
                int count = Math.min(Evaluator.BLOCK, rows.length - start);
                feeder.load(rows, start, count);
                Matrix outputs = network.forward(feeder.x());
                outputs.pull();
                for (int row = 0; row < count; row++) {
                    counts[samples.label(start + row)][largest(outputs, row * classes, classes)]++;
                }
            }
        }
        return counts;
    }

    /** The place of the largest of {@code count} elements from {@code first} on; the first of equals. */
    private static int largest(Matrix outputs, int first, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            if (outputs.at(first + i) > outputs.at(first + best)) {
                best = i;
            }
        }
        return best;
    }
}
