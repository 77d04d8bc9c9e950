package dev.inkling.train.sweep;

import dev.inkling.train.GrowingSeries;
import java.util.stream.IntStream;

/** What the losses of a range test say about the rate to take. */
final class RangeProposal {
    /** A thirtieth of the test is looked at together: less is noise, more hides where the loss turns. */
    private static final int WINDOWS = 30;
    /** Less of a fall than this share of the initial loss is none. */
    private static final double LEAST_FALL = 0.01;

    private final double[] losses;
    private final double[] smoothed;
    private final int window;

    private RangeProposal(RangeTestSettings settings, double[] losses) {
        this.losses = losses;
        window = window(settings);
        smoothed = new double[losses.length];
        Smoothing smoothing = smoothing(settings);
        for (int i = 0; i < losses.length; i++) {
            smoothed[i] = smoothing.add(losses[i]);
        }
    }

    /** How the losses of such a test are smoothed. */
    static Smoothing smoothing(RangeTestSettings settings) {
        return new Smoothing(1 - 1.0 / window(settings));
    }

    private static int window(RangeTestSettings settings) {
        return Math.max(2, settings.iterations() / WINDOWS);
    }

    /** The result of a test that ended after these losses; new. */
    static RangeTestResult result(RangeTestSettings settings, GrowingSeries series, RangeTestResult.End end) {
        double[] losses =
                IntStream.range(0, series.size()).mapToDouble(series::get).toArray();
        double[] rates =
                IntStream.range(0, losses.length).mapToDouble(settings::rate).toArray();
        RangeProposal proposal = new RangeProposal(settings, losses);
        int lowest = proposal.lowest();
        boolean falls = losses.length > 2 * proposal.window && proposal.falls(lowest);
        return new RangeTestResult(
                rates,
                losses,
                proposal.smoothed,
                falls ? rates[proposal.steepest(lowest)] : Double.NaN,
                falls ? rates[lowest] / 10 : Double.NaN,
                end);
    }

    private int lowest() {
        int lowest = 0;
        for (int i = 1; i < smoothed.length; i++) {
            lowest = smoothed[i] < smoothed[lowest] ? i : lowest;
        }
        return lowest;
    }

    /** Whether the smoothed loss came down by more than the noise of mini-batches explains. */
    private boolean falls(int lowest) {
        double initial =
                IntStream.range(0, window).mapToDouble(i -> losses[i]).average().orElseThrow();
        // Half the mean squared difference of neighbors is the variance, whatever the trend (von Neumann 1941).
        double noise = Math.sqrt(IntStream.range(1, 2 * window)
                .mapToDouble(i -> losses[i] - losses[i - 1])
                .map(difference -> difference * difference / 2)
                .average()
                .orElseThrow());
        return initial - smoothed[lowest] > Math.max(LEAST_FALL * initial, noise);
    }

    /** The place before the minimum where the line through its surroundings falls most. */
    private int steepest(int lowest) {
        int steepest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= lowest; i++) {
            double slope = slope(Math.max(0, i - window / 2), Math.min(smoothed.length - 1, i + window / 2));
            if (slope < least) {
                least = slope;
                steepest = i;
            }
        }
        return steepest;
    }

    /** Of the least-squares line through the smoothed losses of these places, per place: rates are equally far apart there. */
    private double slope(int first, int last) {
        double middle = (first + last) / 2.0;
        double products = 0;
        double squares = 0;
        for (int i = first; i <= last; i++) {
            products += (i - middle) * smoothed[i];
            squares += (i - middle) * (i - middle);
        }
        return products / squares;
    }
}
