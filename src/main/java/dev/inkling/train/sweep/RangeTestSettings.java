package dev.inkling.train.sweep;

import dev.inkling.train.Learning;
import dev.inkling.train.SettingException;

/**
 * Which learning rates a range test goes through.
 *
 * @param from the rate of the first iteration, above 0
 * @param to that of the last, above {@code from}
 * @param iterations how many there are, 20…100,000
 */
public record RangeTestSettings(double from, double to, int iterations) {
    public static final int FEWEST_ITERATIONS = 20;
    public static final int MOST_ITERATIONS = 100_000;
    /** From what hardly learns to what hardly ever does not diverge, fifty mini-batches a power of ten. */
    public static final RangeTestSettings DEFAULT = new RangeTestSettings(1e-5, 10, 300);

    /** @throws SettingException if one is outside its limits */
    public RangeTestSettings {
        Learning.checkRate(from);
        Learning.checkRate(to);
        if (!(from < to)) {
            throw new SettingException("The learning rates go from " + SweepValue.text(from) + " to "
                    + SweepValue.text(to) + "; the last must be above the first.");
        }
        if (iterations < FEWEST_ITERATIONS || iterations > MOST_ITERATIONS) {
            throw new SettingException("The range test has " + iterations
                    + " iterations; it must be a whole number from " + FEWEST_ITERATIONS + " to 100,000.");
        }
    }

    /** The learning rate of an iteration, counted from 0: they grow geometrically. */
    public double rate(int iteration) {
        return from * Math.pow(to / from, iteration / (iterations - 1.0));
    }
}
