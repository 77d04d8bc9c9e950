package dev.inkling.optim;

/**
 * How the learning rate changes by itself.
 *
 * @param kind the curve; only the constant one so far
 * @param factor γ of the steps and the exponential
 * @param every iterations of one step, or over which the exponential falls by γ
 * @param warmup iterations over which the rate grows linearly at the start
 */
public record Schedule(Kind kind, double factor, int every, int warmup) {
    /** The curve. */
    public enum Kind {
        CONSTANT
    }

    public static Schedule constant() {
        return new Schedule(Kind.CONSTANT, 0.5, 1_000, 0);
    }

    /** The learning rate for an iteration, counted from 0, of so many. */
    public double rate(double base, long iteration, long total) {
        return base;
    }
}
