package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.data.Dataset;
import dev.inkling.data.Features;
import dev.inkling.data.Samples;
import dev.inkling.nn.Backend;
import dev.inkling.nn.Precision;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchFeederTest {
    private static final int CAPACITY = 7;

    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @ParameterizedTest
    @EnumSource
    void bringsTheChosenSamplesInFullAndShortBatches(Precision precision) {
        for (Dataset dataset :
                List.of(TestRuns.images(50, 5, 9), TestRuns.table(50, 5, 9), TestRuns.images(50, 5, 1))) {
            Samples samples = dataset.train();
            Features features = samples.features();
            Random random = new Random(3);
            try (BatchFeeder feeder = new BatchFeeder(samples, TestRuns.CLASSES, precision, CAPACITY)) {
                for (int count : new int[] {CAPACITY, 3, CAPACITY, 1, 2, CAPACITY}) {
                    int[] rows = random.ints(CAPACITY, 0, samples.size()).toArray();
                    feeder.load(rows, 0, count);
                    double[] x = feeder.x().toArray();
                    assertEquals(count * features.columns(), x.length);
                    for (int i = 0; i < x.length; i++) {
                        int row = rows[i / features.columns()];
                        double expected = features.value(row, i % features.columns());
                        assertEquals(expected, x[i] * feeder.x().factor(), 1e-7);
                        int label = samples.label(row);
                        assertEquals(1, feeder.targets().at(i / features.columns(), label));
                        assertEquals(0, feeder.targets().at(i / features.columns(), (label + 1) % TestRuns.CLASSES));
                    }
                }
            }
        }
    }
}
