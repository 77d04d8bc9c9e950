package dev.inkling.data;

import static dev.inkling.data.Sentences.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableSplitTest {
    private final Table iris = Iris.load();

    @Test
    void irisIsFishers() {
        assertEquals("iris", iris.id());
        assertEquals(150, iris.rows());
        assertEquals(List.of("setosa", "versicolor", "virginica"), iris.classNames());
        assertEquals(List.of("Sepal.Length", "Sepal.Width", "Petal.Length", "Petal.Width"), iris.featureNames());
        assertEquals(5.1, iris.value(0, 0));
        assertEquals(1.8, iris.value(149, 3));
        assertEquals(49, iris.maxTrainPerClass());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -7, 42, Long.MAX_VALUE})
    void drawsTheSameNumberOfEachClassAndLosesNoRow(long seed) {
        for (int perClass : new int[] {1, 25, 49}) {
            Dataset dataset = iris.split(perClass, false, seed);

            assertArrayEquals(new int[] {perClass, perClass, perClass}, counts(dataset.train()));
            assertArrayEquals(new int[] {50 - perClass, 50 - perClass, 50 - perClass}, counts(dataset.test()));
            List<String> both = new ArrayList<>(rows(dataset.train()));
            both.addAll(rows(dataset.test()));
            Collections.sort(both);
            assertEquals(allRows(), both);
        }
    }

    @Test
    void theSeedDecides() {
        assertEquals(
                rows(iris.split(25, false, 3).train()),
                rows(iris.split(25, false, 3).train()));
        assertNotEquals(
                rows(iris.split(25, false, 3).train()),
                rows(iris.split(25, false, 4).train()));
    }

    @Test
    void everyRowIsDrawnAboutAsOftenAsAnyOther() {
        Table table = numbered(40);
        int[] drawn = new int[40];
        for (int seed = 0; seed < 2000; seed++) {
            Samples train = table.split(5, false, seed).train();
            for (int row = 0; row < train.size(); row++) {
                drawn[(int) train.features().value(row, 0)]++;
            }
        }
        for (int count : drawn) {
            // 2000 draws of 5 from 20: 500 ± 19.4 (one standard deviation); five of them on either side.
            assertEquals(500, count, 97);
        }
    }

    @Test
    void standardizesByTheTrainingRowsAlone() {
        Table table = new Table(
                "t",
                "T",
                List.of("a", "b"),
                List.of("x", "y"),
                new double[] {1, 10, 3, 10, 100, 20, -5, 30},
                new int[] {0, 1, 0, 1});

        Dataset dataset = table.split(new int[] {1, 0}, true);

        // a: mean 2, deviation 1; b never changes in training: mean 10, deviation 1.
        assertArrayEquals(new double[] {1, 0}, dataset.train().features().row(0), 1e-12);
        assertArrayEquals(new double[] {-1, 0}, dataset.train().features().row(1), 1e-12);
        assertArrayEquals(new double[] {98, 10}, dataset.test().features().row(0), 1e-12);
        assertArrayEquals(new double[] {-7, 20}, dataset.test().features().row(1), 1e-12);
        assertEquals(1, dataset.train().label(0));
        assertEquals(100, dataset.scaling().invert(98, 0), 1e-12);
    }

    @Test
    void aConstantFeatureBecomesZeroInSpiteOfRounding() {
        double[] values = new double[30];
        Arrays.fill(values, 0.1);
        int[] labels = new int[30];
        labels[0] = labels[29] = 1;
        Table table = new Table("t", "T", List.of("a"), List.of("x", "y"), values, labels);

        Dataset dataset = table.split(IntStream.range(0, 29).toArray(), true);

        assertEquals(0, dataset.train().features().value(7, 0), 1e-9);
        assertEquals(0, dataset.test().features().value(0, 0), 1e-9);
    }

    @Test
    void saysWhichNumbersOfRowsArePossible() {
        assertRefused(() -> iris.split(50, false, 1), "found 50", "expected 1 to 49", "Iris");
        assertRefused(() -> iris.split(0, false, 1), "found 0", "expected 1 to 49");
        Table lonely =
                new Table("t", "T", List.of("a"), List.of("x", "y"), new double[] {1, 2, 3}, new int[] {0, 0, 1});
        assertRefused(() -> lonely.split(1, false, 1), "fewer than 2 rows");
    }

    @Test
    void refusesAListOfRowsThatCannotBe() {
        assertRefused(() -> iris.split(new int[] {0, 150}, false), "row 151", "the rows 1 to 150");
        assertRefused(() -> iris.split(new int[] {-1}, false), "row 0,");
        assertRefused(() -> iris.split(new int[] {3, 3}, false), "row 4 twice");
        assertRefused(() -> iris.split(new int[0], false), "found 0", "1 to 149");
    }

    private static Table numbered(int rows) {
        double[] values = new double[rows];
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = row;
            labels[row] = row % 2;
        }
        return new Table("n", "N", List.of("number"), List.of("even", "odd"), values, labels);
    }

    private static int[] counts(Samples samples) {
        int[] counts = new int[3];
        for (int row = 0; row < samples.size(); row++) {
            counts[samples.label(row)]++;
        }
        return counts;
    }

    private static List<String> rows(Samples samples) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < samples.size(); row++) {
            rows.add(Arrays.toString(samples.features().row(row)) + samples.label(row));
        }
        return rows;
    }

    private List<String> allRows() {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < iris.rows(); row++) {
            double[] values = new double[4];
            for (int feature = 0; feature < 4; feature++) {
                values[feature] = iris.value(row, feature);
            }
            rows.add(Arrays.toString(values) + iris.label(row));
        }
        Collections.sort(rows);
        return rows;
    }
}
