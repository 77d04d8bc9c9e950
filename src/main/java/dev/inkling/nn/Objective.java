package dev.inkling.nn;

import org.jspecify.annotations.Nullable;

/**
 * What training makes small: the mean loss of a mini-batch plus the penalty λ₁ Σ|W| + ½ λ₂ Σ W² over all weights, not biases
 * (L1 and L2 regularization; Goodfellow, Bengio, Courville, <i>Deep Learning</i>, 7.1).
 */
public final class Objective {
    private final Network network;
    private final LossFunction function;
    private @Nullable Matrix outputs;

    /** With an L2 penalty alone. */
    public Objective(Network network, double l2) {
        this(network, 0, l2);
    }

    /**
     * @param l1 λ₁, at least 0; 0 for no such penalty
     * @param l2 λ₂, likewise
     */
    public Objective(Network network, double l1, double l2) {
        this.network = network;
        this.function = network.shape().loss().function();
        network.parameters().forEach(parameter -> parameter.setPenalty(l1, l2));
    }

    /**
     * The forward pass over {@code x [batch, D]} with its targets.
     *
     * @return the loss; not finite where the network has diverged
     */
    public double loss(Matrix x, Targets targets) {
        return withPenalty(share(x, targets, x.rows()));
    }

    /**
     * The forward pass over a block of a mini-batch, {@code x [rows, D]} with its targets.
     *
     * @param batch samples in the whole mini-batch
     * @return what the block adds to the mean loss of the mini-batch, without penalty
     */
    public double share(Matrix x, Targets targets, int batch) {
        outputs = network.forward(x);
        return function.forward(outputs, targets).loss() * ((double) x.rows() / batch);
    }

    /** The loss of a mini-batch whose mean loss this is. */
    public double withPenalty(double mean) {
        double loss = mean;
        for (Parameter parameter : network.parameters()) {
            loss += parameter.penalty();
        }
        return loss;
    }

    /**
     * The backward pass for the last {@link #loss}, with the same targets: the parameters receive their gradients.
     *
     * @throws IllegalStateException if there was none
     */
    public void backward(Targets targets) {
        backward(targets, outputs == null ? 0 : outputs.rows());
    }

    /**
     * The backward pass for the last {@link #share}, with the same targets and size of the mini-batch.
     *
     * @throws IllegalStateException if there was none
     */
    public void backward(Targets targets, int batch) {
        if (outputs == null) {
            throw new IllegalStateException("backward before loss");
        }
        function.backward(outputs, targets, batch);
        network.backward(outputs);
    }
}
