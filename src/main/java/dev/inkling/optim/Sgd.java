package dev.inkling.optim;

import dev.inkling.nn.Parameter;
import java.util.List;

/**
 * Plain stochastic gradient descent: θ ← θ − α·g (Robbins and Monro 1951). The backward pass itself does the step: its
 * products accumulate straight into the parameters.
 */
final class Sgd implements Optimizer {
    private final List<Parameter> parameters;

    Sgd(List<Parameter> parameters) {
        this.parameters = parameters;
    }

    @Override
    public void prepare(double learningRate) {
        parameters.forEach(parameter -> parameter.stepInPlace(learningRate));
    }

    @Override
    public void update(double learningRate) {
        // Done by the backward pass.
    }

    @Override
    public void close() {
        // No state.
    }
}
