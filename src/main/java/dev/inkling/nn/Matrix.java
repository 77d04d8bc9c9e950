package dev.inkling.nn;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;

import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A matrix on an ND4J array that is allocated once and used for a whole run. Products go straight to BLAS on the array's
 * memory, because dispatching an ND4J operation costs more than all the arithmetic of a small layer. Element-wise work is done
 * on a Java array: {@link #pull}, one flat loop that the JIT compiler vectorizes, {@link #push}.
 *
 * <p>Not thread-safe: one owner at a time. After {@link #close} it must not be used.
 */
public abstract sealed class Matrix implements AutoCloseable permits FloatMatrix, DoubleMatrix {
    /** What a Java array can hold on every virtual machine. */
    private static final int MOST_ELEMENTS = Integer.MAX_VALUE - 8;

    private static final int CACHE_LINE_BYTES = 64;

    /** A little more than the elements, so that they can begin at a cache line. */
    private final INDArray memory;

    private final int skipped;
    private final INDArray array;
    private final Layout layout;
    private final int capacity;
    private final int columns;
    private int rows;
    private int firstHeld;
    private int held;
    /** Where the columns held are no range. */
    private int @Nullable [] chosen;
    /** Some rows of this one, for products with a factor that holds only the columns which meet them. */
    private @Nullable Matrix someRows;

    private double factor = 1;

    /** @throws IllegalArgumentException if there would be more elements than a Java array can hold */
    Matrix(Precision precision, int rows, int columns, Layout layout) {
        if ((long) rows * columns > MOST_ELEMENTS) {
            throw new IllegalArgumentException("A matrix of " + rows + " x " + columns
                    + " is too large; choose a smaller batch size or smaller hidden layers.");
        }
        int bytes = precision.dataType().width();
        long elements = (long) rows * columns;
        memory = Nd4j.create(precision.dataType(), elements + CACHE_LINE_BYTES / bytes);
        // Half as fast are OpenBLAS's kernels for small products where each load crosses a line.
        long beyond = memory.data().addressPointer().address() % CACHE_LINE_BYTES;
        skipped = (int) ((CACHE_LINE_BYTES - beyond) % CACHE_LINE_BYTES / bytes);
        array = memory.get(NDArrayIndex.interval(skipped, skipped + elements)).reshape(layout.order(), rows, columns);
        this.layout = layout;
        this.capacity = rows;
        this.rows = rows;
        this.columns = columns;
        this.held = columns;
    }

    public final int rows() {
        return rows;
    }

    public final int columns() {
        return columns;
    }

    /** Rows that there is memory for. */
    final int capacity() {
        return capacity;
    }

    /** Number of elements in use: rows · columns held. */
    public final int length() {
        return rows * held;
    }

    public final Layout layout() {
        return layout;
    }

    /** ND4J's memory with the elements in it, which begin after {@link #skipped}. */
    final Pointer memory() {
        return memory.data().addressPointer();
    }

    /** Elements of the memory before the first one in use. */
    final int skipped() {
        return skipped;
    }

    /** The ND4J array that holds the elements, all rows of the capacity; not a copy. */
    public final INDArray array() {
        return array;
    }

    /**
     * Uses only the first rows from now on: the last mini-batch of an epoch may be short.
     *
     * @throws IllegalArgumentException if that is more than was allocated, or the layout is by columns
     */
    public final void useRows(int count) {
        if (count < 1 || count > capacity || (layout == Layout.COLUMNS && count != capacity)) {
            throw new IllegalArgumentException(count + " rows of " + capacity + " in layout " + layout + ".");
        }
        rows = count;
    }

    /**
     * From now on the memory holds these columns alone, row by row; all others count as zeros, as the margins of images are.
     * For matrices that are nothing but the first factor of products, which leave out what is zero.
     *
     * @param first column held
     * @param count of columns held
     * @throws IllegalArgumentException if that is no range of columns, or the layout is by columns
     */
    public final void useColumns(int first, int count) {
        if (first < 0 || count < 1 || first + count > columns || layout == Layout.COLUMNS) {
            throw new IllegalArgumentException(
                    count + " columns from " + first + " of " + columns + " in layout " + layout + ".");
        }
        firstHeld = first;
        held = count;
        chosen = null;
    }

    /**
     * The same with columns anywhere. Such a matrix may only be the first factor, not transposed, of a product whose second
     * one is by columns and not transposed, as weights are.
     *
     * @param ascending numbers of the columns held; kept until others are used
     * @throws IllegalArgumentException if there are none, or more than columns, or the layout is by columns
     */
    public final void useColumns(int[] ascending) {
        useColumns(0, ascending.length);
        chosen = ascending.length == columns ? null : ascending;
    }

    /** What products multiply every element with; 1/255 lets pixels stay whole numbers in memory. */
    public final double factor() {
        return factor;
    }

    /** Sets {@link #factor}; only {@link #product} heeds it, so it is for matrices that are read by products alone. */
    public final void setFactor(double factor) {
        this.factor = factor;
    }

    /**
     * this {@code [m, n]} ← alpha · op(a) {@code [m, k]} · op(b) {@code [k, n]} + beta · this, where op transposes if asked.
     * Modifies this; with beta 0 what was there (NaN too) does not matter. Of a some columns may be held alone, unless this is
     * by columns and a not transposed; see also {@link #useColumns(int[])}. That the shapes fit is the caller's duty: where they
     * do not, memory beyond the matrices is read or written.
     *
     * @throws IllegalArgumentException if columns are held alone elsewhere
     */
    public final void product(double alpha, Matrix a, boolean transposeA, Matrix b, boolean transposeB, double beta) {
        if (held != columns
                || b.held != b.columns
                || (a.held != a.columns && !transposeA && layout == Layout.COLUMNS)) {
            throw new IllegalArgumentException("Only the first factor may hold some of its columns alone.");
        }
        if (a.chosen != null && (transposeA || transposeB || b.layout == Layout.ROWS)) {
            throw new IllegalArgumentException("Chosen columns are for products with weights alone.");
        }
        double scale = alpha * a.factor * b.factor;
        // BLAS is told that everything lies row by row; what lies by columns is then its transpose. For a result by
        // columns the transposed product is computed: (A·B)ᵀ = Bᵀ·Aᵀ.
        int opA = operation(a, transposeA);
        int opB = operation(b, transposeB);
        if (transposeA) {
            // Columns of zeros do not change the rows of the result that stand for them.
            boolean all = a.held == a.columns;
            if (!all) {
                scaleAll(beta);
            }
            double kept = all ? beta : 1;
            if (layout == Layout.ROWS) {
                gemm(opA, opB, a.held, columns, a.rows, scale, a, b, 0, kept, a.firstHeld * stride());
            } else {
                gemm(flipped(opB), flipped(opA), columns, a.held, a.rows, scale, b, a, 0, kept, a.firstHeld);
            }
        } else if (layout == Layout.ROWS) {
            // Nor do rows of b matter that meet nothing but zeros.
            Matrix met = a.chosen == null ? b : b.rowsAlone(a.chosen);
            int from = a.firstHeld * (opB == CblasTrans ? 1 : b.stride());
            gemm(opA, opB, rows, columns, a.held, scale, a, met, from, beta, 0);
        } else {
            gemm(flipped(opB), flipped(opA), columns, rows, a.columns, scale, b, a, 0, beta, 0);
        }
    }

    /** These rows, as the first ones of a matrix that the next call overwrites. */
    private Matrix rowsAlone(int[] ascending) {
        if (someRows == null) {
            someRows = like();
        }
        int done = 0;
        while (done < ascending.length) {
            int first = done++;
            while (done < ascending.length && ascending[done] == ascending[done - 1] + 1) {
                done++;
            }
            for (int column = 0; column < columns; column++) {
                int line = column * capacity;
                copyElements(line + ascending[first], done - first, someRows, line + first);
            }
        }
        return someRows;
    }

    private void scaleAll(double factor) {
        if (factor == 0) {
            // Not by a product with 0, which leaves NaN what it is.
            clear();
        } else if (factor != 1) {
            scale(factor);
        }
    }

    private static int operation(Matrix matrix, boolean transpose) {
        return transpose == (matrix.layout == Layout.ROWS) ? CblasTrans : CblasNoTrans;
    }

    private static int flipped(int operation) {
        return operation == CblasTrans ? CblasNoTrans : CblasTrans;
    }

    /** Distance in memory from one row (or, by columns, one column) to the next. */
    final int stride() {
        return layout == Layout.ROWS ? held : capacity;
    }

    /**
     * The row-major product of BLAS: this [m, n] ← alpha · op(a) [m, k] · op(b) [k, n] + beta · this.
     *
     * @param fromB element of b's memory with which it begins
     * @param from element of this one's memory with which the result begins
     */
    abstract void gemm(
            int opA, int opB, int m, int n, int k, double alpha, Matrix a, Matrix b, int fromB, double beta, int from);

    /** A new matrix of the same kind, capacity and layout. */
    abstract Matrix like();

    /** Copies elements in memory order to a place in the memory of a matrix of the same kind. */
    abstract void copyElements(int from, int count, Matrix to, int at);

    /** Sets all elements to 0. */
    abstract void clear();

    /** Adds the vector {@code [1, columns]} to every row; {@code ones} holds at least as many 1s as there are rows. */
    public abstract void addToRows(Matrix vector, Matrix ones);

    /** this [1, n] ← alpha · (column sums of a [m, n]) + beta · this; {@code ones} holds at least m 1s. */
    public abstract void columnSums(double alpha, Matrix a, Matrix ones, double beta);

    /** this ← scale · this, every element. */
    public abstract void scale(double scale);

    /** this ← this + alpha · other, element by element; both must have the same layout. */
    public abstract void add(double alpha, Matrix other);

    /** Takes over the elements of a matrix of the same kind, shape and layout. */
    abstract void copyFrom(Matrix other);

    /**
     * this ← this + alpha · sign(other), element by element, with sign(0) = 0; both must have the same layout. Modifies the
     * Java-side arrays of both.
     */
    public abstract void addSigns(double alpha, Matrix other);

    /** Sum of the squares of all elements. */
    public abstract double sumOfSquares();

    /** Square root of the sum of the squares of all elements, which may be too large for the format while the root is not. */
    public abstract double norm();

    /** Sum of the absolute values of all elements. Modifies the Java-side array. */
    public abstract double sumOfMagnitudes();

    /** Copies the elements in use from native memory to the Java array that {@link #at} reads. */
    public abstract void pull();

    /** Copies the elements in use from the Java array back to native memory. */
    public abstract void push();

    /** Element {@code i} in memory order of the Java array, as of the last {@link #pull} or {@link #put}. */
    public abstract double at(int i);

    /** Sets element {@code i} in memory order of the Java array; {@link #push} makes it count. */
    public abstract void put(int i, double value);

    /** Copies a row of the Java array, as of the last {@link #pull} or {@link #put}; only where the layout is by rows. */
    abstract void readRow(int row, double[] target);

    /** Sets a row of the Java array; only where the layout is by rows. */
    abstract void writeRow(int row, double[] source);

    /** All elements, row by row whatever the layout, in a new array {@code [rows · columns]}; exact for both precisions. */
    public final double[] toArray() {
        pull();
        double[] values = new double[length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = at(position(i));
        }
        return values;
    }

    /**
     * Sets all elements from values given row by row {@code [rows · columns]}; rounds to float where this is float32.
     *
     * @throws IllegalArgumentException if there are more or fewer values
     */
    public final void setAll(double[] values) {
        if (values.length != length()) {
            throw new IllegalArgumentException(values.length + " values for " + rows + " x " + columns + ".");
        }
        for (int i = 0; i < values.length; i++) {
            put(position(i), values[i]);
        }
        push();
    }

    /** Memory position of the i-th element counted row by row. */
    public final int position(int i) {
        return layout == Layout.ROWS ? i : (i % columns) * capacity + i / columns;
    }

    /** Gives the native memory back at once; ND4J alone would do so late. */
    @Override
    public final void close() {
        memory.close();
        if (someRows != null) {
            someRows.close();
        }
    }
}
