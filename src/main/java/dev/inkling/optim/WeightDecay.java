package dev.inkling.optim;

import dev.inkling.nn.Parameter;
import java.util.List;

/**
 * Decoupled weight decay: θ ← θ − α·λ·θ beside the method's own step (Loshchilov and Hutter 2019, algorithms 1 and 2; the
 * learning rate as a factor as in PyTorch). Unlike the gradient of an L2 penalty it passes through neither momentum nor the
 * scaling by past gradients.
 *
 * @param lambda λ; 0 for none
 */
record WeightDecay(double lambda) {

    /** Shrinks the weights, not the biases. Before the method's step, so that it is by what θ was, as the formula says. */
    void apply(List<Parameter> parameters, double learningRate) {
        if (lambda == 0) {
            return;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).isWeights()) {
                parameters.get(i).value().scale(1 - learningRate * lambda);
            }
        }
    }
}
