package dev.inkling.optim;

/**
 * Gradient descent with momentum: v ← μ·v − α·g, θ ← θ + v (Polyak 1964; Sutskever et al. 2013, eq. 1–2). PyTorch keeps
 * −v/α instead, which is the same as long as the rate does not change.
 *
 * @param mu μ, the share of the velocity that is kept
 */
record Momentum(double mu) implements Rule {
    @Override
    public int stateArrays() {
        return 1;
    }

    @Override
    public void step(float[] theta, float[] gradient, float[][] state, double rate, long step) {
        float[] velocity = state[0];
        float keep = (float) mu;
        float alpha = (float) rate;
        for (int i = 0; i < velocity.length; i++) {
            float v = keep * velocity[i] - alpha * gradient[i] + TINY - TINY;
            velocity[i] = v;
            theta[i] += v;
        }
    }

    @Override
    public void step(double[] theta, double[] gradient, double[][] state, double rate, long step) {
        double[] velocity = state[0];
        for (int i = 0; i < velocity.length; i++) {
            velocity[i] = mu * velocity[i] - rate * gradient[i];
            theta[i] += velocity[i];
        }
    }
}
