package dev.inkling.optim;

/**
 * Nesterov's accelerated gradient: v ← μ·v − α·g(θ + μ·v), θ ← θ + v (Sutskever et al. 2013, eq. 3–4). What is learned and
 * shown here is the point ϑ = θ + μ·v at which the gradient is taken, which turns the rule into v ← μ·v − α·g(ϑ),
 * ϑ ← ϑ + μ·v − α·g(ϑ) (Bengio et al. 2013, eq. 7). PyTorch does the same with −v/α, which differs only where the rate
 * changes.
 *
 * @param mu μ, the share of the velocity that is kept
 */
record Nesterov(double mu) implements Rule {
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
            float pull = alpha * gradient[i];
            float v = keep * velocity[i] - pull + TINY - TINY;
            velocity[i] = v;
            theta[i] += keep * v - pull;
        }
    }

    @Override
    public void step(double[] theta, double[] gradient, double[][] state, double rate, long step) {
        double[] velocity = state[0];
        for (int i = 0; i < velocity.length; i++) {
            double pull = rate * gradient[i];
            velocity[i] = mu * velocity[i] - pull;
            theta[i] += mu * velocity[i] - pull;
        }
    }
}
