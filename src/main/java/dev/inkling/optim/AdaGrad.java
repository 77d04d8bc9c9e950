package dev.inkling.optim;

/**
 * AdaGrad: s ← s + g², θ ← θ − α·g / (√s + ε) (Duchi, Hazan and Singer 2011, the diagonal form of figure 1), with PyTorch's
 * ε = 1e-10.
 */
record AdaGrad() implements Rule {
    static final double EPSILON = 1e-10;

    @Override
    public int stateArrays() {
        return 1;
    }

    @Override
    public void step(float[] theta, float[] gradient, float[][] state, double rate, long step) {
        float[] sum = state[0];
        float alpha = (float) rate;
        for (int i = 0; i < sum.length; i++) {
            float g = gradient[i];
            float s = sum[i] + g * g;
            sum[i] = s;
            theta[i] -= alpha * g / ((float) Math.sqrt(s) + (float) EPSILON);
        }
    }

    @Override
    public void step(double[] theta, double[] gradient, double[][] state, double rate, long step) {
        double[] sum = state[0];
        for (int i = 0; i < sum.length; i++) {
            double g = gradient[i];
            sum[i] += g * g;
            theta[i] -= rate * g / (Math.sqrt(sum[i]) + EPSILON);
        }
    }
}
