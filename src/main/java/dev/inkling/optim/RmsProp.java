package dev.inkling.optim;

/**
 * RMSProp: s ← ρ·s + (1−ρ)·g², θ ← θ − α·g / (√s + ε) (Tieleman and Hinton 2012, Coursera lecture 6.5), with PyTorch's
 * ρ = 0.99 and ε = 1e-8.
 */
record RmsProp() implements Rule {
    static final double RHO = 0.99;
    static final double EPSILON = 1e-8;

    @Override
    public int stateArrays() {
        return 1;
    }

    @Override
    public void step(float[] theta, float[] gradient, float[][] state, double rate, long step) {
        float[] mean = state[0];
        float alpha = (float) rate;
        for (int i = 0; i < mean.length; i++) {
            float g = gradient[i];
            float s = (float) RHO * mean[i] + (float) (1 - RHO) * g * g + TINY - TINY;
            mean[i] = s;
            theta[i] -= alpha * g / ((float) Math.sqrt(s) + (float) EPSILON);
        }
    }

    @Override
    public void step(double[] theta, double[] gradient, double[][] state, double rate, long step) {
        double[] mean = state[0];
        for (int i = 0; i < mean.length; i++) {
            double g = gradient[i];
            mean[i] = RHO * mean[i] + (1 - RHO) * g * g;
            theta[i] -= rate * g / (Math.sqrt(mean[i]) + EPSILON);
        }
    }
}
