package dev.inkling.nn;

import java.util.Random;

/** How weights start: normally distributed around 0 with a deviation that may depend on the layer's size. Biases are 0. */
public enum Initializer {
    /** 0.01 · N(0, 1), whatever the layer's size. */
    SMALL_NORMAL {
        @Override
        public double deviation(int in, int out) {
            return 0.01;
        }
    },
    /** N(0, 2 / (in + out)): Glorot and Bengio 2010, for sigmoid and tanh. */
    XAVIER {
        @Override
        public double deviation(int in, int out) {
            return Math.sqrt(2.0 / (in + out));
        }
    },
    /** N(0, 2 / in): He et al. 2015, for ReLU. */
    HE {
        @Override
        public double deviation(int in, int out) {
            return Math.sqrt(2.0 / in);
        }
    };

    /** Standard deviation of the weights {@code [in, out]} of one layer. */
    public abstract double deviation(int in, int out);

    /** New weights, row by row {@code [in · out]}, drawn one after the other from {@code random}. */
    public double[] draw(int in, int out, Random random) {
        double deviation = deviation(in, out);
        double[] weights = new double[in * out];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = deviation * random.nextGaussian();
        }
        return weights;
    }
}
