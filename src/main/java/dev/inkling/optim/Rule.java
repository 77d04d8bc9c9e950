package dev.inkling.optim;

/**
 * The formula of a published optimizer, for arrays of both precisions. Each is a flat loop in one number format alone, which
 * the JIT compiler vectorizes. A rule is immutable; what it remembers lies in the state arrays that it is handed.
 */
sealed interface Rule permits Momentum, Nesterov, AdaGrad, RmsProp, Adam {
    /**
     * Added and subtracted again, turns running values far below what could move a float32 parameter (some 1e-27) to 0. Those
     * that decay without a new gradient, as for a dead unit, would otherwise end in the denormal numbers, which make the loop
     * six times slower.
     */
    float TINY = 1e-20f;

    /** How many arrays of the parameter's length the rule keeps, at least 1; all start at 0. */
    int stateArrays();

    /**
     * One step for some elements of a parameter, as many as the state arrays are long; the others may be longer.
     *
     * @param theta the elements; modified
     * @param gradient dL/dθ
     * @param state as many arrays as the rule keeps; modified
     * @param rate α
     * @param step counts from 1
     */
    void step(float[] theta, float[] gradient, float[][] state, double rate, long step);

    /** The same in float64. */
    void step(double[] theta, double[] gradient, double[][] state, double rate, long step);
}
