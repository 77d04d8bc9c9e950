package dev.inkling.optim;

import dev.inkling.nn.DoubleMatrix;
import dev.inkling.nn.FloatMatrix;
import dev.inkling.nn.Matrix;
import dev.inkling.nn.Precision;

/**
 * The arrays that a {@link Rule} keeps for one parameter, in the parameter's own memory order, in chunks that fit the
 * processor's first cache together with those of value and gradient: copying between native memory and the Java heap, which
 * for a large parameter takes longer than the arithmetic, then costs little.
 */
sealed interface RuleState {
    /** Elements in a chunk. */
    int CHUNK = 2048;

    static RuleState zeros(Precision precision, int arrays, int length) {
        return switch (precision) {
            case FLOAT32 -> new Floats(arrays, length);
            case FLOAT64 -> new Doubles(arrays, length);
        };
    }

    static int chunkCount(int length) {
        return (length + CHUNK - 1) / CHUNK;
    }

    /** Lets the rule do a step; modifies the value, past its Java-side array. */
    void step(Rule rule, Matrix value, Matrix gradient, double rate, long step);

    double at(int array, int i);

    void put(int array, int i, double value);

    /** For float32: of each chunk the rule's arrays, and work arrays for a chunk of the value and the gradient. */
    record Floats(float[][][] chunks, float[] theta, float[] g) implements RuleState {
        Floats(int arrays, int length) {
            this(new float[chunkCount(length)][arrays][], new float[CHUNK], new float[CHUNK]);
            for (int chunk = 0; chunk < chunks.length; chunk++) {
                for (int array = 0; array < arrays; array++) {
                    chunks[chunk][array] = new float[Math.min(CHUNK, length - chunk * CHUNK)];
                }
            }
        }

        @Override
        public void step(Rule rule, Matrix value, Matrix gradient, double rate, long step) {
            for (int chunk = 0; chunk < chunks.length; chunk++) {
                float[][] state = chunks[chunk];
                int from = chunk * CHUNK;
                ((FloatMatrix) value).read(from, theta, state[0].length);
                ((FloatMatrix) gradient).read(from, g, state[0].length);
                rule.step(theta, g, state, rate, step);
                ((FloatMatrix) value).write(from, theta, state[0].length);
            }
        }

        @Override
        public double at(int array, int i) {
            return chunks[i / CHUNK][array][i % CHUNK];
        }

        @Override
        public void put(int array, int i, double value) {
            chunks[i / CHUNK][array][i % CHUNK] = (float) value;
        }
    }

    /** For float64: of each chunk the rule's arrays, and work arrays for a chunk of the value and the gradient. */
    record Doubles(double[][][] chunks, double[] theta, double[] g) implements RuleState {
        Doubles(int arrays, int length) {
            this(new double[chunkCount(length)][arrays][], new double[CHUNK], new double[CHUNK]);
            for (int chunk = 0; chunk < chunks.length; chunk++) {
                for (int array = 0; array < arrays; array++) {
                    chunks[chunk][array] = new double[Math.min(CHUNK, length - chunk * CHUNK)];
                }
            }
        }

        @Override
        public void step(Rule rule, Matrix value, Matrix gradient, double rate, long step) {
            for (int chunk = 0; chunk < chunks.length; chunk++) {
                double[][] state = chunks[chunk];
                int from = chunk * CHUNK;
                ((DoubleMatrix) value).read(from, theta, state[0].length);
                ((DoubleMatrix) gradient).read(from, g, state[0].length);
                rule.step(theta, g, state, rate, step);
                ((DoubleMatrix) value).write(from, theta, state[0].length);
            }
        }

        @Override
        public double at(int array, int i) {
            return chunks[i / CHUNK][array][i % CHUNK];
        }

        @Override
        public void put(int array, int i, double value) {
            chunks[i / CHUNK][array][i % CHUNK] = value;
        }
    }
}
