package dev.inkling.nn;

/**
 * How a float32 product is cut up for OpenBLAS. Its AVX-512 kernels do a product of up to 100³ multiplications without packing
 * the operands first, which for the flat matrices of a small layer takes as long as a third of the arithmetic. Several such
 * products are therefore faster than the one that they make up. Other kernels gain nothing.
 */
final class Tiles {
    private static final long LARGEST_SMALL_PRODUCT = 1_000_000;
    /** Rows that the kernels take at once, and twice that. */
    private static final int ROW_STEP = 4;

    private static final int MOST_ROWS = 8;
    /** Narrower ones lose by the number of calls what they gain. */
    private static final int FEWEST_COLUMNS = 128;

    /** Asked at the first product, when OpenBLAS has been told. */
    private static final boolean PAYS = CpuKernels.areAvx512();

    private Tiles() {}

    /** Rows of the result [m, n] to compute at once where the right factor is transposed; m for all. */
    static int rows(int m, int n, int k) {
        if (isSmall(m, n, k)) {
            return m;
        }
        long fitting = LARGEST_SMALL_PRODUCT / ((long) n * k) / ROW_STEP * ROW_STEP;
        return fitting == 0 ? m : (int) Math.min(MOST_ROWS, fitting);
    }

    /** Columns of the result [m, n] to compute at once where the left factor is transposed; n for all. */
    static int columns(int m, int n, int k) {
        if (isSmall(m, n, k)) {
            return n;
        }
        long fitting = LARGEST_SMALL_PRODUCT / ((long) m * k);
        if (fitting < FEWEST_COLUMNS) {
            return n;
        }
        int tiles = (int) ((n + fitting - 1) / fitting);
        return (n + tiles - 1) / tiles;
    }

    private static boolean isSmall(int m, int n, int k) {
        return !PAYS || (long) m * n * k <= LARGEST_SMALL_PRODUCT;
    }
}
