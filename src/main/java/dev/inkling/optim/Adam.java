package dev.inkling.optim;

/**
 * Adam (Kingma and Ba 2015, algorithm 1): m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², θ ← θ − α·m̂ / (√v̂ + ε) with
 * m̂ = m/(1−β₁ᵗ), v̂ = v/(1−β₂ᵗ), t counting from 1, β₁ = 0.9, β₂ = 0.999, ε = 1e-8.
 */
record Adam() implements Rule {
    static final double BETA1 = 0.9;
    static final double BETA2 = 0.999;
    static final double EPSILON = 1e-8;

    @Override
    public int stateArrays() {
        return 2;
    }

    @Override
    public void step(float[] theta, float[] gradient, float[][] state, double rate, long step) {
        float[] mean = state[0];
        float[] meanSquare = state[1];
        float alpha = (float) (rate / (1 - Math.pow(BETA1, step)));
        float unbias = (float) (1 / (1 - Math.pow(BETA2, step)));
        for (int i = 0; i < mean.length; i++) {
            float g = gradient[i];
            float m = (float) BETA1 * mean[i] + (float) (1 - BETA1) * g + TINY - TINY;
            float v = (float) BETA2 * meanSquare[i] + (float) (1 - BETA2) * g * g + TINY - TINY;
            mean[i] = m;
            meanSquare[i] = v;
            theta[i] -= alpha * m / ((float) Math.sqrt(v * unbias) + (float) EPSILON);
        }
    }

    @Override
    public void step(double[] theta, double[] gradient, double[][] state, double rate, long step) {
        double[] mean = state[0];
        double[] meanSquare = state[1];
        double alpha = rate / (1 - Math.pow(BETA1, step));
        double correction = 1 - Math.pow(BETA2, step);
        for (int i = 0; i < mean.length; i++) {
            double g = gradient[i];
            mean[i] = BETA1 * mean[i] + (1 - BETA1) * g;
            meanSquare[i] = BETA2 * meanSquare[i] + (1 - BETA2) * g * g;
            theta[i] -= alpha * mean[i] / (Math.sqrt(meanSquare[i] / correction) + EPSILON);
        }
    }
}
