package dev.inkling.nn;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_saxpy;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_scopy;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sdot;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemv;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sger;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_snrm2;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sscal;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** A {@link Matrix} of 32-bit floats. */
public final class FloatMatrix extends Matrix {
    private final FloatPointer address;
    /** The same memory from some element on; for parts of a product. */
    private final FloatPointer part;

    private final FloatBuffer memory;
    private float[] heap = new float[0];

    FloatMatrix(int rows, int columns, Layout layout) {
        super(Precision.FLOAT32, rows, columns, layout);
        // Kept beside the array, which keeps the memory alive; taking the pointer anew costs more than a small product.
        address = new FloatPointer(memory().getPointer(FloatPointer.class, skipped())).capacity((long) rows * columns);
        part = new FloatPointer(address);
        memory = address.asBuffer();
    }

    /** The Java-side elements in memory order, {@code length()} of them in use; not a copy. */
    public float[] heap() {
        if (heap.length < length()) {
            heap = new float[memory.capacity()];
        }
        return heap;
    }

    /** Copies {@code count} elements in memory order from native memory, past the array of {@link #heap}. */
    public void read(int from, float[] into, int count) {
        memory.get(from, into, 0, count);
    }

    /** Copies {@code count} elements in memory order to native memory, past the array of {@link #heap}. */
    public void write(int from, float[] values, int count) {
        memory.put(from, values, 0, count);
    }

    @Override
    void gemm(
            int opA, int opB, int m, int n, int k, double alpha, Matrix a, Matrix b, int fromB, double beta, int from) {
        FloatMatrix left = (FloatMatrix) a;
        FloatMatrix right = (FloatMatrix) b;
        if (opA == CblasNoTrans && opB == CblasTrans) {
            int step = Tiles.rows(m, n, k);
            for (int row = 0; row < m; row += step) {
                FloatPointer some = left.from((long) row * left.stride());
                FloatPointer result = from((long) row * stride() + from);
                sgemm(opA, opB, Math.min(step, m - row), n, k, alpha, some, a, right.from(fromB), b, beta, result);
            }
        } else if (opA == CblasTrans && opB == CblasNoTrans) {
            int step = Tiles.columns(m, n, k);
            for (int column = 0; column < n; column += step) {
                int width = Math.min(step, n - column);
                FloatPointer some = right.from((long) column + fromB);
                FloatPointer result = from((long) column + from);
                sgemm(opA, opB, m, width, k, alpha, left.address, a, some, b, beta, result);
            }
        } else {
            sgemm(opA, opB, m, n, k, alpha, left.address, a, right.from(fromB), b, beta, from(from));
        }
    }

    private FloatPointer from(long element) {
        return element == 0 ? address : part.position(element);
    }

    private void sgemm(
            int opA,
            int opB,
            int m,
            int n,
            int k,
            double alpha,
            FloatPointer left,
            Matrix a,
            FloatPointer right,
            Matrix b,
            double beta,
            FloatPointer result) {
        cblas_sgemm(
                CblasRowMajor,
                opA,
                opB,
                m,
                n,
                k,
                (float) alpha,
                left,
                a.stride(),
                right,
                b.stride(),
                (float) beta,
                result,
                stride());
    }

    @Override
    public void addToRows(Matrix vector, Matrix ones) {
        cblas_sger(
                CblasRowMajor,
                rows(),
                columns(),
                1,
                ((FloatMatrix) ones).address,
                1,
                ((FloatMatrix) vector).address,
                1,
                address,
                stride());
    }

    @Override
    public void columnSums(double alpha, Matrix a, Matrix ones, double beta) {
        cblas_sgemv(
                CblasRowMajor,
                CblasTrans,
                a.rows(),
                a.columns(),
                (float) alpha,
                ((FloatMatrix) a).address,
                a.stride(),
                ((FloatMatrix) ones).address,
                1,
                (float) beta,
                address,
                1);
    }

    @Override
    public void scale(double scale) {
        cblas_sscal(length(), (float) scale, address, 1);
    }

    @Override
    public void add(double alpha, Matrix other) {
        cblas_saxpy(length(), (float) alpha, ((FloatMatrix) other).address, 1, address, 1);
    }

    @Override
    Matrix like() {
        return new FloatMatrix(capacity(), columns(), layout());
    }

    @Override
    void copyElements(int from, int count, Matrix to, int at) {
        ((FloatMatrix) to).memory.put(at, memory, from, count);
    }

    @Override
    void clear() {
        Pointer.memset(address, 0, address.sizeof() * (long) length());
    }

    @Override
    void copyFrom(Matrix other) {
        cblas_scopy(length(), ((FloatMatrix) other).address, 1, address, 1);
    }

    @Override
    public void addSigns(double alpha, Matrix other) {
        pull();
        other.pull();
        float[] sum = heap();
        float[] x = ((FloatMatrix) other).heap();
        float step = (float) alpha;
        int length = length();
        for (int i = 0; i < length; i++) {
            // Exactly sign(x): Math.signum and comparisons are not vectorized, and fifteen times slower.
            sum[i] += step * (x[i] / Math.max(Math.abs(x[i]), Float.MIN_VALUE));
        }
        push();
    }

    @Override
    public double sumOfSquares() {
        return cblas_sdot(length(), address, 1, address, 1);
    }

    @Override
    public double norm() {
        return cblas_snrm2(length(), address, 1);
    }

    @Override
    public double sumOfMagnitudes() {
        pull();
        float[] x = heap();
        int length = length();
        // Not BLAS's asum, whose order of summation, and with it the last bits, depends on where the memory lies.
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += Math.abs(x[i]);
        }
        return sum;
    }

    @Override
    public void pull() {
        memory.get(0, heap(), 0, length());
    }

    @Override
    public void push() {
        memory.put(0, heap(), 0, length());
    }

    @Override
    public double at(int i) {
        return heap()[i];
    }

    @Override
    public void put(int i, double value) {
        heap()[i] = (float) value;
    }

    @Override
    void readRow(int row, double[] target) {
        float[] elements = heap();
        int start = row * columns();
        for (int j = 0; j < target.length; j++) {
            target[j] = elements[start + j];
        }
    }

    @Override
    void writeRow(int row, double[] source) {
        float[] elements = heap();
        int start = row * columns();
        for (int j = 0; j < source.length; j++) {
            elements[start + j] = (float) source[j];
        }
    }
}
