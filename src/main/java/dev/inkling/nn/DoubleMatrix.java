package dev.inkling.nn;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_daxpy;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dcopy;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_ddot;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemv;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dger;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dnrm2;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dscal;

import java.nio.DoubleBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;

/** A {@link Matrix} of 64-bit floats. */
public final class DoubleMatrix extends Matrix {
    private final DoublePointer address;
    /** The same memory from some element on; for parts of a product. */
    private final DoublePointer part;

    private final DoubleBuffer memory;
    private double[] heap = new double[0];

    DoubleMatrix(int rows, int columns, Layout layout) {
        super(Precision.FLOAT64, rows, columns, layout);
        // Kept beside the array, which keeps the memory alive; taking the pointer anew costs more than a small product.
        address =
                new DoublePointer(memory().getPointer(DoublePointer.class, skipped())).capacity((long) rows * columns);
        part = new DoublePointer(address);
        memory = address.asBuffer();
    }

    /** The Java-side elements in memory order, {@code length()} of them in use; not a copy. */
    public double[] heap() {
        if (heap.length < length()) {
            heap = new double[memory.capacity()];
        }
        return heap;
    }

    /** Copies {@code count} elements in memory order from native memory, past the array of {@link #heap}. */
    public void read(int from, double[] into, int count) {
        memory.get(from, into, 0, count);
    }

    /** Copies {@code count} elements in memory order to native memory, past the array of {@link #heap}. */
    public void write(int from, double[] values, int count) {
        memory.put(from, values, 0, count);
    }

    @Override
    void gemm(
            int opA, int opB, int m, int n, int k, double alpha, Matrix a, Matrix b, int fromB, double beta, int from) {
        DoubleMatrix left = (DoubleMatrix) a;
        DoubleMatrix right = (DoubleMatrix) b;
        cblas_dgemm(
                CblasRowMajor,
                opA,
                opB,
                m,
                n,
                k,
                alpha,
                left.address,
                left.stride(),
                right.from(fromB),
                right.stride(),
                beta,
                from(from),
                stride());
    }

    private DoublePointer from(long element) {
        return element == 0 ? address : part.position(element);
    }

    @Override
    public void addToRows(Matrix vector, Matrix ones) {
        cblas_dger(
                CblasRowMajor,
                rows(),
                columns(),
                1,
                ((DoubleMatrix) ones).address,
                1,
                ((DoubleMatrix) vector).address,
                1,
                address,
                stride());
    }

    @Override
    public void columnSums(double alpha, Matrix a, Matrix ones, double beta) {
        cblas_dgemv(
                CblasRowMajor,
                CblasTrans,
                a.rows(),
                a.columns(),
                alpha,
                ((DoubleMatrix) a).address,
                a.stride(),
                ((DoubleMatrix) ones).address,
                1,
                beta,
                address,
                1);
    }

    @Override
    public void scale(double scale) {
        cblas_dscal(length(), scale, address, 1);
    }

    @Override
    public void add(double alpha, Matrix other) {
        cblas_daxpy(length(), alpha, ((DoubleMatrix) other).address, 1, address, 1);
    }

    @Override
    Matrix like() {
        return new DoubleMatrix(capacity(), columns(), layout());
    }

    @Override
    void copyElements(int from, int count, Matrix to, int at) {
        ((DoubleMatrix) to).memory.put(at, memory, from, count);
    }

    @Override
    void clear() {
        Pointer.memset(address, 0, address.sizeof() * (long) length());
    }

    @Override
    void copyFrom(Matrix other) {
        cblas_dcopy(length(), ((DoubleMatrix) other).address, 1, address, 1);
    }

    @Override
    public void addSigns(double alpha, Matrix other) {
        pull();
        other.pull();
        double[] sum = heap();
        double[] x = ((DoubleMatrix) other).heap();
        double step = alpha;
        int length = length();
        for (int i = 0; i < length; i++) {
            // Exactly sign(x): Math.signum and comparisons are not vectorized, and fifteen times slower.
            sum[i] += step * (x[i] / Math.max(Math.abs(x[i]), Double.MIN_VALUE));
        }
        push();
    }

    @Override
    public double sumOfSquares() {
        return cblas_ddot(length(), address, 1, address, 1);
    }

    @Override
    public double norm() {
        return cblas_dnrm2(length(), address, 1);
    }

    @Override
    public double sumOfMagnitudes() {
        pull();
        double[] x = heap();
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
        heap()[i] = value;
    }

    @Override
    void readRow(int row, double[] target) {
        double[] elements = heap();
        int start = row * columns();
        for (int j = 0; j < target.length; j++) {
            target[j] = elements[start + j];
        }
    }

    @Override
    void writeRow(int row, double[] source) {
        double[] elements = heap();
        int start = row * columns();
        for (int j = 0; j < source.length; j++) {
            elements[start + j] = source[j];
        }
    }
}
