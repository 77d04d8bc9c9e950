package dev.inkling.ui.explore;

import dev.inkling.data.Samples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A training sample near the made-up one.
 *
 * @param row number of the sample in the training part, from 0
 * @param label its class
 * @param distance Euclidean, between features as the network sees them
 */
record Neighbor(int row, int label, double distance) {
    private static final Comparator<Neighbor> NEAREST_FIRST =
            Comparator.comparingDouble(Neighbor::distance).thenComparingInt(Neighbor::row);

    /**
     * The nearest samples, nearest first, equals in the order of their rows; all where there are fewer.
     *
     * @param x features {@code [D]} as the network sees them
     */
    static List<Neighbor> nearest(Samples samples, double[] x, int most) {
        List<Neighbor> all = new ArrayList<>();
        for (int row = 0; row < samples.size(); row++) {
            double squares = 0;
            for (int feature = 0; feature < x.length; feature++) {
                double difference = samples.features().value(row, feature) - x[feature];
                squares += difference * difference;
            }
            all.add(new Neighbor(row, samples.label(row), Math.sqrt(squares)));
        }
        all.sort(NEAREST_FIRST);
        return all.subList(0, Math.min(most, all.size()));
    }
}
