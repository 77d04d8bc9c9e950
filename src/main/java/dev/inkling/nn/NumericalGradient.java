package dev.inkling.nn;

/**
 * Gradients without a backward pass: each entry of each parameter by a central difference of the objective, penalties
 * included. Two forward passes an entry, so for tiny networks alone; it is how one learns what backprop saves.
 */
public final class NumericalGradient {
    private final Network network;
    private final Objective objective;
    private final double step;

    /** Looked at in the middle of the work, which may be long. */
    @FunctionalInterface
    public interface Gate {
        /** Waits where one has to; returns false to give up. */
        boolean mayGoOn() throws InterruptedException;
    }

    /** @param objective of this network */
    public NumericalGradient(Network network, Objective objective) {
        this.network = network;
        this.objective = objective;
        this.step = step(network.precision());
    }

    /**
     * The step h: 1e-4 in float64, which leaves an error of about 1e-8; 1e-2 in float32, whose loss is too coarse for less and
     * leaves about 1e-3. Choose float64.
     */
    static double step(Precision precision) {
        return precision == Precision.FLOAT64 ? GradientCheck.STEP : 1e-2;
    }

    /** Forward passes that the gradients of such a network take: how many times slower than backprop it is, roughly. */
    public static long forwardPasses(NetworkShape shape) {
        return 2 * shape.parameterCount();
    }

    /**
     * In place of {@link Objective#backward(Targets)} after {@link Objective#loss} for the same mini-batch, which must come at
     * once: every {@link Parameter#gradient} is overwritten. Where a kink lies within the step, the difference across it is
     * taken for the derivative. The outputs of the network are those of another pass afterwards.
     *
     * @param x {@code [batch, D]}
     * @param gate asked before each entry of a parameter
     * @return false if the gate ended it; parameters are then as they were, gradients are not
     */
    public boolean backward(Matrix x, Targets targets, Gate gate) throws InterruptedException {
        // Of the pass before, at the parameters as they are: the passes to come are at others.
        network.noteStatistics();
        CentralDifference difference = new CentralDifference(network, objective, x, targets, step);
        for (Parameter parameter : network.parameters()) {
            Matrix value = parameter.value();
            Matrix gradient = parameter.gradient();
            value.pull();
            for (int i = 0; i < value.length(); i++) {
                if (!gate.mayGoOn()) {
                    return false;
                }
                gradient.put(i, difference.derivative(value, i));
            }
            gradient.push();
        }
        return true;
    }
}
