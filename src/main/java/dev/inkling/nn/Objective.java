package dev.inkling.nn;

import org.jspecify.annotations.Nullable;

/**
 * What training makes small: the mean cross entropy of a mini-batch plus the penalty ½ λ Σ W² over all weights, not biases
 * (L2 regularization; Goodfellow, Bengio, Courville, <i>Deep Learning</i>, 7.1.1).
 */
public final class Objective {
    private final Network network;
    private final SoftmaxCrossEntropy crossEntropy = new SoftmaxCrossEntropy();
    private @Nullable Matrix logits;

    /** @param l2 λ, at least 0; 0 for no penalty */
    public Objective(Network network, double l2) {
        this.network = network;
        network.parameters().forEach(parameter -> parameter.setDecay(l2));
    }

    /**
     * The forward pass over {@code x [batch, D]} with classes {@code labels [batch]}.
     *
     * @return the loss; not finite where the network has diverged
     */
    public double loss(Matrix x, int[] labels) {
        return withPenalty(share(x, labels, x.rows()));
    }

    /**
     * The forward pass over a block of a mini-batch, {@code x [rows, D]} with classes {@code labels [rows]}.
     *
     * @param batch samples in the whole mini-batch
     * @return what the block adds to the mean cross entropy of the mini-batch, without penalty
     */
    public double share(Matrix x, int[] labels, int batch) {
        logits = network.forward(x);
        return crossEntropy.forward(logits, labels).loss() * ((double) x.rows() / batch);
    }

    /** The loss of a mini-batch whose mean cross entropy this is. */
    public double withPenalty(double meanCrossEntropy) {
        double loss = meanCrossEntropy;
        for (Parameter parameter : network.parameters()) {
            loss += parameter.penalty();
        }
        return loss;
    }

    /** The backward pass for the last {@link #loss}, with the same labels: the parameters receive their gradients. */
    public void backward(int[] labels) {
        backward(labels, logits == null ? 0 : logits.rows());
    }

    /** The backward pass for the last {@link #share}, with the same labels and size of the mini-batch. */
    public void backward(int[] labels, int batch) {
        if (logits == null) {
            throw new IllegalStateException("backward before loss");
        }
        crossEntropy.backward(logits, labels, batch);
        network.backward(logits);
    }
}
