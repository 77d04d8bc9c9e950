package dev.inkling.optim;

import dev.inkling.nn.Matrix;
import dev.inkling.nn.Parameter;
import dev.inkling.nn.Precision;
import java.util.List;

/** Gradient descent with momentum: v ← 0.9·v − α·g, θ ← θ + v, v starting at 0 (Polyak 1964; Sutskever et al. 2013, eq. 1–2). */
final class Momentum implements Optimizer {
    /** The share of the velocity that is kept. */
    static final double MU = 0.9;

    private final List<Parameter> parameters;
    private final List<Matrix> velocities;

    Momentum(List<Parameter> parameters, Precision precision) {
        this.parameters = parameters;
        this.velocities = parameters.stream()
                .map(Parameter::value)
                .map(value -> precision.matrix(value.rows(), value.columns(), value.layout()))
                .toList();
    }

    @Override
    public void prepare(double learningRate, boolean inBlocks) {
        parameters.forEach(inBlocks ? Parameter::addUpGradient : Parameter::collectGradient);
    }

    @Override
    public void update(double learningRate) {
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            Matrix velocity = velocities.get(i);
            velocity.scale(MU);
            velocity.add(-learningRate, parameter.gradient());
            parameter.value().add(1, velocity);
        }
    }

    @Override
    public void close() {
        velocities.forEach(Matrix::close);
    }
}
