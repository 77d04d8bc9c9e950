package dev.inkling.optim;

import dev.inkling.nn.Parameter;
import java.util.List;

/**
 * Plain stochastic gradient descent: θ ← θ − α·g (Robbins and Monro 1951). A mini-batch that comes at once does the step in
 * its backward pass, whose products accumulate straight into the parameters. One in blocks cannot: its later blocks need the
 * parameters as they were. Nor can one with clipping, which must know all gradients first.
 */
final class Sgd implements Optimizer {
    private final List<Parameter> parameters;
    private final WeightDecay decay;
    private final GradientClipping clipping;
    private boolean collecting;

    Sgd(List<Parameter> parameters, WeightDecay decay, GradientClipping clipping) {
        this.parameters = parameters;
        this.decay = decay;
        this.clipping = clipping;
    }

    @Override
    public void prepare(double learningRate, boolean inBlocks) {
        collecting = inBlocks || clipping.isOn();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (inBlocks) {
                parameter.addUpGradient();
            } else if (collecting) {
                parameter.collectGradient();
            } else {
                parameter.stepInPlace(learningRate, decay.lambda());
            }
        }
    }

    @Override
    public void update(double learningRate) {
        if (!collecting) {
            return;
        }
        clipping.apply(parameters);
        decay.apply(parameters, learningRate);
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            parameter.value().add(-learningRate, parameter.gradient());
        }
    }

    @Override
    public OptimizerState state() {
        return new OptimizerState(0, List.of());
    }

    @Override
    public void restore(OptimizerState copy) {
        if (!copy.arrays().isEmpty()) {
            throw new IllegalArgumentException("The optimizer's state has "
                    + copy.arrays().size() + " arrays, but SGD keeps none; it belongs to another optimizer.");
        }
    }
}
