package dev.inkling.nn;

/**
 * The function that a hidden layer applies to each element. The slope is expressed by the function's own output, which is
 * at hand in the backward pass.
 */
public enum Activation {
    /** max(0, z); slope 1 where the output is positive, else 0 (at 0 too). Nair and Hinton 2010. */
    RELU {
        @Override
        double value(double z) {
            return Math.max(z, 0);
        }

        @Override
        double slope(double output) {
            return output > 0 ? 1 : 0;
        }

        @Override
        void forward(Matrix z) {
            z.pull();
            int length = z.length();
            if (z instanceof FloatMatrix floats) {
                float[] elements = floats.heap();
                for (int i = 0; i < length; i++) {
                    elements[i] = Math.max(elements[i], 0);
                }
            } else {
                double[] elements = ((DoubleMatrix) z).heap();
                for (int i = 0; i < length; i++) {
                    elements[i] = Math.max(elements[i], 0);
                }
            }
            z.push();
        }

        @Override
        void backward(Matrix output, Matrix gradient) {
            gradient.pull();
            int length = gradient.length();
            if (gradient instanceof FloatMatrix gradients) {
                float[] h = ((FloatMatrix) output).heap();
                float[] d = gradients.heap();
                for (int i = 0; i < length; i++) {
                    d[i] = h[i] > 0 ? d[i] : 0;
                }
            } else {
                double[] h = ((DoubleMatrix) output).heap();
                double[] d = ((DoubleMatrix) gradient).heap();
                for (int i = 0; i < length; i++) {
                    d[i] = h[i] > 0 ? d[i] : 0;
                }
            }
            gradient.push();
        }

        @Override
        public boolean hasKink() {
            return true;
        }
    },

    /** z where it is positive, else 0.01 · z; slope 1 or 0.01 (0.01 at 0). Maas, Hannun, Ng 2013. */
    LEAKY_RELU {
        @Override
        double value(double z) {
            return z > 0 ? z : LEAK * z;
        }

        @Override
        double slope(double output) {
            return output > 0 ? 1 : LEAK;
        }

        @Override
        public boolean hasKink() {
            return true;
        }
    },

    /** log(1 + exp(z)), a smooth ReLU; slope 1 − exp(−h). Dugas et al. 2001. Written so that exp cannot overflow. */
    SOFTPLUS {
        @Override
        double value(double z) {
            return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
        }

        @Override
        double slope(double output) {
            return -Math.expm1(-output);
        }
    },

    /** 1 / (1 + exp(−z)); slope h · (1 − h). */
    SIGMOID {
        @Override
        double value(double z) {
            return 1 / (1 + Math.exp(-z));
        }

        @Override
        double slope(double output) {
            return output * (1 - output);
        }
    },

    /** tanh z; slope 1 − h². */
    TANH {
        @Override
        double value(double z) {
            return Math.tanh(z);
        }

        @Override
        double slope(double output) {
            return 1 - output * output;
        }
    },

    /** z itself; slope 1. A network of such layers is a linear one: useful to see what the others add. */
    IDENTITY {
        @Override
        double value(double z) {
            return z;
        }

        @Override
        double slope(double output) {
            return 1;
        }

        @Override
        void forward(Matrix z) {
            // Nothing changes.
        }

        @Override
        void backward(Matrix output, Matrix gradient) {
            // Nothing changes.
        }
    },

    /**
     * The Heaviside function: 1 where z is positive, else 0; slope 0. Rosenblatt 1958. For prediction only: with a slope of 0
     * everywhere no gradient reaches the layers before it.
     */
    STEP {
        @Override
        double value(double z) {
            // Through the sign, so that what is no number stays none.
            return Math.max(Math.signum(z), 0);
        }

        @Override
        double slope(double output) {
            return 0;
        }

        @Override
        public boolean hasKink() {
            return true;
        }

        @Override
        public boolean trainable() {
            return false;
        }
    };

    /** The slope that leaky ReLU keeps on its negative side. */
    private static final double LEAK = 0.01;

    /** h = f(z) for one element. */
    abstract double value(double z);

    /** dh/dz for one element, from h. */
    abstract double slope(double output);

    /** z ← f(z), every element of {@code z [batch, out]}; its Java-side array holds the outputs afterwards. */
    void forward(Matrix z) {
        z.pull();
        int length = z.length();
        for (int i = 0; i < length; i++) {
            z.put(i, value(z.at(i)));
        }
        z.push();
    }

    /**
     * gradient ← gradient · f′, element by element.
     *
     * @param output what {@link #forward} left, {@code [batch, out]}; only its Java-side array is read
     * @param gradient dL/dh on entry, dL/dz on return, {@code [batch, out]}; modified
     */
    void backward(Matrix output, Matrix gradient) {
        gradient.pull();
        int length = gradient.length();
        for (int i = 0; i < length; i++) {
            gradient.put(i, gradient.at(i) * slope(output.at(i)));
        }
        gradient.push();
    }

    /** Whether there is a point without a derivative, where a numerical one must not be trusted. */
    public boolean hasKink() {
        return false;
    }

    /** Whether layers before this function can learn. */
    public boolean trainable() {
        return true;
    }
}
