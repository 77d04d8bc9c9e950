package dev.inkling.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatrixTest {
    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @ParameterizedTest
    @EnumSource
    void productsAgreeWithTheDefinitionInEveryLayoutAndTransposition(Precision precision) {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int m = 1 + random.nextInt(6);
            int n = 1 + random.nextInt(6);
            int k = 1 + random.nextInt(6);
            boolean ta = random.nextBoolean();
            boolean tb = random.nextBoolean();
            try (Matrix a = random(precision, ta ? k : m, ta ? m : k, random);
                    Matrix b = random(precision, tb ? n : k, tb ? k : n, random);
                    Matrix c = random(precision, m, n, random)) {
                double alpha = random.nextInt(5) - 2;
                double beta = random.nextInt(3);
                a.setFactor(0.5);
                double[] expected = expected(a, ta, b, tb, c, alpha, beta, k);
                c.product(alpha, a, ta, b, tb, beta);
                assertArrayEquals(expected, c.toArray(), 1e-5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void columnsThatAreNotHeldCountAsZeros(Precision precision) {
        Random random = new Random(8);
        for (int round = 0; round < 200; round++) {
            int batch = 1 + random.nextInt(6);
            int in = 1 + random.nextInt(9);
            int out = 1 + random.nextInt(6);
            int first = random.nextInt(in);
            int count = 1 + random.nextInt(in - first);
            Layout layout = random.nextBoolean() ? Layout.ROWS : Layout.COLUMNS;
            try (Matrix whole = precision.matrix(batch, in, Layout.ROWS);
                    Matrix held = precision.matrix(batch, in, Layout.ROWS);
                    Matrix weights = precision.matrix(in, out, layout);
                    Matrix same = precision.matrix(in, out, layout);
                    Matrix y = random(precision, batch, out, random);
                    Matrix z = precision.matrix(batch, out, Layout.ROWS)) {
                double[] values = random.ints((long) batch * count, -9, 10)
                        .asDoubleStream()
                        .toArray();
                double[] all = new double[batch * in];
                for (int row = 0; row < batch; row++) {
                    System.arraycopy(values, row * count, all, row * in + first, count);
                }
                whole.setAll(all);
                held.useColumns(first, count);
                held.setAll(values);
                double[] start =
                        random.ints((long) in * out, -9, 10).asDoubleStream().toArray();
                weights.setAll(start);
                same.setAll(start);

                z.product(1, held, false, weights, false, 0);
                y.product(1, whole, false, weights, false, 0);
                assertArrayEquals(y.toArray(), z.toArray(), 1e-4);

                double beta = random.nextInt(3) / 2.0;
                weights.product(2, whole, true, y, false, beta);
                same.product(2, held, true, y, false, beta);
                assertArrayEquals(weights.toArray(), same.toArray(), 1e-3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void columnsAnywhereCountAsIfTheOthersWereZeros(Precision precision) {
        Random random = new Random(5);
        for (int round = 0; round < 30; round++) {
            int batch = 1 + random.nextInt(12);
            int in = 2 + random.nextInt(90);
            int out = 1 + random.nextInt(20);
            int[] columns = random.ints(1 + random.nextInt(in), 0, in)
                    .distinct()
                    .sorted()
                    .toArray();
            try (Matrix whole = precision.matrix(batch, in, Layout.ROWS);
                    Matrix held = precision.matrix(batch, in, Layout.ROWS);
                    Matrix weights = precision.matrix(in, out, Layout.COLUMNS);
                    Matrix y = precision.matrix(batch, out, Layout.ROWS);
                    Matrix z = precision.matrix(batch, out, Layout.ROWS)) {
                weights.setAll(random.doubles((long) in * out, -1, 1).toArray());
                // Twice with other ones, as what is left of the first must not matter.
                for (int[] some : new int[][] {columns, {random.nextInt(in)}}) {
                    double[] values = random.ints((long) batch * some.length, -9, 10)
                            .asDoubleStream()
                            .toArray();
                    double[] all = new double[batch * in];
                    for (int i = 0; i < values.length; i++) {
                        all[i / some.length * in + some[i % some.length]] = values[i];
                    }
                    whole.setAll(all);
                    held.useColumns(some);
                    held.setAll(values);

                    z.product(1, held, false, weights, false, 0);
                    y.product(1, whole, false, weights, false, 0);
                    assertArrayEquals(y.toArray(), z.toArray(), 1e-4);
                }
                if (in > 1) {
                    assertThrows(IllegalArgumentException.class, () -> weights.product(1, held, true, y, false, 0));
                }
            }
        }
    }

    private static double[] expected(
            Matrix a, boolean ta, Matrix b, boolean tb, Matrix c, double alpha, double beta, int k) {
        double[] x = a.toArray();
        double[] y = b.toArray();
        double[] result = c.toArray();
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                double sum = 0;
                for (int l = 0; l < k; l++) {
                    double left = ta ? x[l * a.columns() + i] : x[i * a.columns() + l];
                    double right = tb ? y[j * b.columns() + l] : y[l * b.columns() + j];
                    sum += left * 0.5 * right;
                }
                result[i * c.columns() + j] = alpha * sum + beta * result[i * c.columns() + j];
            }
        }
        return result;
    }

    @ParameterizedTest
    @EnumSource
    void rowsColumnsAndSums(Precision precision) {
        try (Matrix a = precision.matrix(3, 2, Layout.ROWS);
                Matrix vector = precision.vector(2);
                Matrix ones = precision.vector(3)) {
            a.setAll(new double[] {1, 2, 3, 4, 5, 6});
            vector.setAll(new double[] {10, 20});
            ones.setAll(new double[] {1, 1, 1});

            a.addToRows(vector, ones);
            assertArrayEquals(new double[] {11, 22, 13, 24, 15, 26}, a.toArray());

            vector.columnSums(-1, a, ones, 2);
            assertArrayEquals(new double[] {20 - 39, 40 - 72}, vector.toArray());

            a.scale(0.5);
            assertArrayEquals(new double[] {5.5, 11, 6.5, 12, 7.5, 13}, a.toArray());
            assertEquals(5.5 * 5.5 + 121 + 6.5 * 6.5 + 144 + 7.5 * 7.5 + 169, a.sumOfSquares(), 1e-4);

            a.useRows(2);
            vector.columnSums(1, a, ones, 0);
            assertArrayEquals(new double[] {12, 23}, vector.toArray(), "a short batch counts its own rows alone");
            assertThrows(IllegalArgumentException.class, () -> a.useRows(4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreGivenAndTakenRowByRowWhateverTheLayout(Precision precision) {
        double[] values = {1, 2, 3, 4, 5, 6};
        for (Layout layout : Layout.values()) {
            try (Matrix a = precision.matrix(2, 3, layout)) {
                a.setAll(values);
                assertArrayEquals(values, a.toArray());
                assertEquals(4, a.array().getDouble(1, 0), "ND4J sees the same element");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void elementsBeginAtACacheLine(Precision precision) {
        for (int size = 1; size < 200; size += 13) {
            try (Matrix matrix = precision.matrix(size, size, Layout.COLUMNS)) {
                long first = matrix.memory().address()
                        + (long) matrix.skipped() * precision.dataType().width();
                assertEquals(0, first % 64);
            }
        }
    }

    private static Matrix random(Precision precision, int rows, int columns, Random random) {
        Matrix matrix = precision.matrix(rows, columns, random.nextBoolean() ? Layout.ROWS : Layout.COLUMNS);
        double[] values = new double[rows * columns];
        Arrays.setAll(values, i -> random.nextInt(9) - 4);
        matrix.setAll(values);
        return matrix;
    }
}
