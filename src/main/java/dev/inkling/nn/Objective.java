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
        logits = network.forward(x);
        double loss = crossEntropy.forward(logits, labels).loss();
        for (Parameter parameter : network.parameters()) {
            loss += parameter.penalty();
        }
        return loss;
    }

    /** The backward pass for the last {@link #loss}, with the same labels: the parameters receive their gradients. */
    public void backward(int[] labels) {
        if (logits == null) {
            throw new IllegalStateException("backward before loss");
        }
        crossEntropy.backward(logits, labels);
        network.backward(logits);
    }
}
