package dev.inkling.train.sweep;

/**
 * What a range test found. The arrays belong to the result, one entry an iteration, and must not be changed.
 *
 * @param rates learning rates, growing geometrically
 * @param losses the loss of each mini-batch before the update at its rate
 * @param smoothed the same, smoothed
 * @param steepest the rate at which the smoothed loss falls most steeply over the logarithm of the rate; NaN if it does not
 *     fall
 * @param tenthOfMinimum a tenth of the rate at which the smoothed loss is smallest; NaN likewise
 * @param end why the test ended
 */
public record RangeTestResult(
        double[] rates, double[] losses, double[] smoothed, double steepest, double tenthOfMinimum, End end) {

    /** Why a range test ended. */
    public enum End {
        /** It went through all rates. */
        COMPLETE,
        /** The smoothed loss rose above a multiple of its smallest value. */
        ROSE,
        /** The loss was no longer a finite number. */
        NOT_FINITE
    }

    /** Whether the loss fell at all, so that there is a rate to propose. */
    public boolean hasProposal() {
        return !Double.isNaN(steepest);
    }

    /** The rate to take; NaN where there is none to propose. */
    public double suggested() {
        return steepest;
    }
}
