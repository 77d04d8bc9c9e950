package dev.inkling.nn;

import java.util.Random;

/**
 * How weights start: independent draws around 0, normal or uniform, with a spread that may depend on the layer's size.
 * Biases are 0 but for one way.
 */
public enum Initializer {
    /** 0.01 · N(0, 1), whatever the layer's size. */
    SMALL_NORMAL(Distribution.NORMAL, (in, out, sigma) -> 0.01),
    /** N(0, σ²) with a σ to be set. */
    NORMAL(Distribution.NORMAL, (in, out, sigma) -> sigma),
    /** N(0, 2 / (in + out)): Glorot and Bengio 2010, for sigmoid and tanh. */
    XAVIER(Distribution.NORMAL, (in, out, sigma) -> Math.sqrt(2.0 / (in + out))),
    /** Uniform in ±√(6 / (in + out)), which has the same variance: Glorot and Bengio 2010, eq. 16. */
    XAVIER_UNIFORM(Distribution.UNIFORM, (in, out, sigma) -> Math.sqrt(6.0 / (in + out))),
    /** N(0, 2 / in): He et al. 2015, for ReLU. */
    HE(Distribution.NORMAL, (in, out, sigma) -> Math.sqrt(2.0 / in)),
    /** Uniform in ±√(6 / in), which has the same variance: He et al. 2015. */
    HE_UNIFORM(Distribution.UNIFORM, (in, out, sigma) -> Math.sqrt(6.0 / in)),
    /** N(0, 1 / in): LeCun, Bottou, Orr, Müller 1998, <i>Efficient BackProp</i>, 4.6. */
    LECUN(Distribution.NORMAL, (in, out, sigma) -> Math.sqrt(1.0 / in)),
    /** Uniform in ±1/√in, weights and biases alike: how PyTorch's {@code Linear} starts. */
    UNIFORM_FAN_IN(Distribution.UNIFORM, (in, out, sigma) -> 1 / Math.sqrt(in)) {
        @Override
        double[] biases(int in, int out, double sigma, Random random) {
            return draw(in, out, sigma, out, random);
        }
    },
    /** All 0: every unit of a layer learns the same, and with ReLU none learns at all. To see why weights must differ. */
    ZEROS(Distribution.NORMAL, (in, out, sigma) -> 0) {
        @Override
        public double[] weights(int in, int out, double sigma, Random random) {
            return new double[in * out];
        }
    };

    private final Distribution distribution;
    private final Spread spread;

    Initializer(Distribution distribution, Spread spread) {
        this.distribution = distribution;
        this.spread = spread;
    }

    /**
     * The weights of one layer, row by row {@code [in · out]}, drawn one after the other; new.
     *
     * @param sigma standard deviation for {@link #NORMAL}; the others ignore it
     */
    public double[] weights(int in, int out, double sigma, Random random) {
        return draw(in, out, sigma, in * out, random);
    }

    /** The biases {@code [out]} of the same layer; new. */
    double[] biases(int in, int out, double sigma, Random random) {
        return new double[out];
    }

    final double[] draw(int in, int out, double sigma, int count, Random random) {
        double width = spread.of(in, out, sigma);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = distribution.draw(width, random);
        }
        return values;
    }

    /** The standard deviation of normal, the bound of uniform draws. */
    private interface Spread {
        double of(int in, int out, double sigma);
    }

    private enum Distribution {
        NORMAL {
            @Override
            double draw(double width, Random random) {
                return width * random.nextGaussian();
            }
        },
        UNIFORM {
            @Override
            double draw(double width, Random random) {
                return -width + 2 * width * random.nextDouble();
            }
        };

        abstract double draw(double width, Random random);
    }
}
