package dev.inkling.train.sweep;

/** An exponential moving average that counts its first values in full (the bias correction of Kingma and Ba 2015, 3). */
final class Smoothing {
    private final double beta;
    private double average;
    private double share = 1;

    /** @param beta the share that what was before keeps, 0 to below 1; values reach back some 1 / (1 − beta) */
    Smoothing(double beta) {
        this.beta = beta;
    }

    /** Takes in a value and returns the average up to it. */
    double add(double value) {
        average = beta * average + (1 - beta) * value;
        share *= beta;
        return average / (1 - share);
    }
}
