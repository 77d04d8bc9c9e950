package dev.inkling.optim;

import dev.inkling.nn.Parameter;
import java.util.List;

/**
 * Plain stochastic gradient descent: θ ← θ − α·g (Robbins and Monro 1951). A mini-batch that comes at once does the step in
 * its backward pass, whose products accumulate straight into the parameters. One in blocks cannot: its later blocks need the
 * parameters as they were.
 */
final class Sgd implements Optimizer {
    private final List<Parameter> parameters;
    private boolean inBlocks;

    Sgd(List<Parameter> parameters) {
        this.parameters = parameters;
    }

    @Override
    public void prepare(double learningRate, boolean comesInBlocks) {
        inBlocks = comesInBlocks;
        if (inBlocks) {
            parameters.forEach(Parameter::addUpGradient);
        } else {
            parameters.forEach(parameter -> parameter.stepInPlace(learningRate));
        }
    }

    @Override
    public void update(double learningRate) {
        if (inBlocks) {
            parameters.forEach(parameter -> parameter.value().add(-learningRate, parameter.gradient()));
        }
    }

    @Override
    public void close() {
        // No state.
    }
}
