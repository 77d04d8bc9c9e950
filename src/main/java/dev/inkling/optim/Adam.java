package dev.inkling.optim;

import dev.inkling.nn.FloatMatrix;
import dev.inkling.nn.Matrix;
import dev.inkling.nn.Parameter;
import java.util.List;

/**
 * Adam (Kingma and Ba 2015, algorithm 1): m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², θ ← θ − α·m̂ / (√v̂ + ε) with
 * m̂ = m/(1−β₁ᵗ), v̂ = v/(1−β₂ᵗ), t counting from 1, β₁ = 0.9, β₂ = 0.999, ε = 1e-8.
 */
final class Adam implements Optimizer {
    static final double BETA1 = 0.9;
    static final double BETA2 = 0.999;
    static final double EPSILON = 1e-8;

    private final List<Parameter> parameters;
    private final List<Moments> moments;
    private long step;

    Adam(List<Parameter> parameters) {
        this.parameters = parameters;
        this.moments = parameters.stream()
                .map(parameter -> Moments.like(parameter.value()))
                .toList();
    }

    @Override
    public void prepare(double learningRate, boolean inBlocks) {
        parameters.forEach(inBlocks ? Parameter::addUpGradient : Parameter::collectGradient);
    }

    @Override
    public void update(double learningRate) {
        step++;
        double correction1 = 1 - Math.pow(BETA1, step);
        double correction2 = 1 - Math.pow(BETA2, step);
        for (int i = 0; i < parameters.size(); i++) {
            Matrix gradient = parameters.get(i).gradient();
            Matrix value = parameters.get(i).value();
            gradient.pull();
            value.pull();
            moments.get(i).update(value, gradient, learningRate / correction1, correction2);
            value.push();
        }
    }

    @Override
    public void close() {
        // The state lies on the Java heap.
    }

    /** The running means of one parameter's gradients and of their squares, in the parameter's own memory order. */
    private sealed interface Moments {

        static Moments like(Matrix value) {
            return value instanceof FloatMatrix ? new FloatMoments(value.length()) : new DoubleMoments(value.length());
        }

        /** Modifies the value's Java-side array; {@code rate} is α / (1−β₁ᵗ), {@code correction} 1−β₂ᵗ. */
        void update(Matrix value, Matrix gradient, double rate, double correction);
    }

    private record FloatMoments(float[] m, float[] v) implements Moments {
        FloatMoments(int length) {
            this(new float[length], new float[length]);
        }

        @Override
        public void update(Matrix value, Matrix gradient, double rate, double correction) {
            float[] theta = ((FloatMatrix) value).heap();
            float[] g = ((FloatMatrix) gradient).heap();
            float scale = (float) rate;
            float unbias = (float) (1 / correction);
            // A flat loop in float alone, which the JIT compiler vectorizes.
            for (int i = 0; i < m.length; i++) {
                m[i] = (float) BETA1 * m[i] + (float) (1 - BETA1) * g[i];
                v[i] = (float) BETA2 * v[i] + (float) (1 - BETA2) * g[i] * g[i];
                theta[i] -= scale * m[i] / ((float) Math.sqrt(v[i] * unbias) + (float) EPSILON);
            }
        }
    }

    private record DoubleMoments(double[] m, double[] v) implements Moments {
        DoubleMoments(int length) {
            this(new double[length], new double[length]);
        }

        @Override
        public void update(Matrix value, Matrix gradient, double rate, double correction) {
            for (int i = 0; i < m.length; i++) {
                double g = gradient.at(i);
                m[i] = BETA1 * m[i] + (1 - BETA1) * g;
                v[i] = BETA2 * v[i] + (1 - BETA2) * g * g;
                value.put(i, value.at(i) - rate * m[i] / (Math.sqrt(v[i] / correction) + EPSILON));
            }
        }
    }
}
