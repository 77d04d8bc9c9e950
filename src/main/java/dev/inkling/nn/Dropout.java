package dev.inkling.nn;

import java.util.List;

/**
 * Inverted dropout (Srivastava et al. 2014, section 10): while learning, h' = h · m / (1 − p) element by element, with a mask
 * m that is 0 with probability p and 1 otherwise, drawn anew in each forward pass. The division keeps the expected sum, so
 * that a network for inference has no such layer. Backward: dh = dh' · m / (1 − p).
 */
final class Dropout implements Layer {
    private final double scale;
    /** A mask element is 0 where 32 random bits, taken as a signed number, are below this. */
    private final long threshold;

    private final MaskStream stream;
    private final Matrix output;
    private float[] mask = new float[0];

    /** @param rate p, from 0 to below 1 */
    Dropout(double rate, int width, MaskStream stream, Precision precision, int capacity) {
        this.scale = 1 / (1 - rate);
        this.threshold = Math.round(rate * 0x1p32) + Integer.MIN_VALUE;
        this.stream = stream;
        // Its own array: the activation before it needs its output as it was for its slope.
        output = precision.matrix(capacity, width, Layout.ROWS);
    }

    @Override
    public Matrix forward(Matrix h) {
        output.useRows(h.rows());
        drawMask(h.length());
        h.pull();
        multiply(h, output);
        output.push();
        return output;
    }

    /** Modifies {@code dh' [batch, out]} and returns it. */
    @Override
    public Matrix backward(Matrix outputGradient) {
        outputGradient.pull();
        multiply(outputGradient, outputGradient);
        outputGradient.push();
        return outputGradient;
    }

    private void drawMask(int length) {
        if (mask.length < length) {
            mask = new float[length];
        }
        int i = 0;
        while (i < length) {
            long bits = stream.next();
            mask[i++] = keep((int) bits);
            if (i < length) {
                mask[i++] = keep((int) (bits >>> Integer.SIZE));
            }
        }
    }

    /** 0 below the threshold, else 1; without a branch, which no processor could foretell. */
    private int keep(int bits) {
        return 1 + (int) ((bits - threshold) >> (Long.SIZE - 1));
    }

    /** to ← from · m / (1 − p), on the Java-side arrays. */
    private void multiply(Matrix from, Matrix to) {
        int length = from.length();
        if (from instanceof FloatMatrix source && to instanceof FloatMatrix target) {
            float[] in = source.heap();
            float[] out = target.heap();
            float[] m = mask;
            float factor = (float) scale;
            for (int i = 0; i < length; i++) {
                out[i] = in[i] * m[i] * factor;
            }
        } else {
            for (int i = 0; i < length; i++) {
                to.put(i, from.at(i) * mask[i] * scale);
            }
        }
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public void close() {
        output.close();
    }
}
