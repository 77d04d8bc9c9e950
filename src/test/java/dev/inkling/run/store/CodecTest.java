package dev.inkling.run.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.Evaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CodecTest {
    private static final double[] SPECIAL = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        -0.0,
        0,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        Float.MIN_VALUE,
        1e300,
        Math.PI
    };

    private final SplittableRandom random = new SplittableRandom(11);

    private double[] values(int count, boolean floats) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            double value = random.nextInt(8) == 0
                    ? SPECIAL[random.nextInt(SPECIAL.length)]
                    : random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-5, 5));
            values[i] = floats ? (float) value : value;
        }
        return values;
    }

    /** As a run's clock has them. */
    private double[] times(int count) {
        double[] seconds = new double[count];
        long nanoseconds = 0;
        for (int i = 0; i < count; i++) {
            nanoseconds += random.nextInt(100_000, 200_000);
            seconds[i] = nanoseconds / 1e9;
        }
        return seconds;
    }

    private static void assertSameBits(double[] expected, double[] actual) {
        assertArrayEquals(bits(expected), bits(actual));
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    @Test
    void curvesComeBackToTheBit() {
        for (int count : new int[] {0, 1, 2, 100, 4096}) {
            for (boolean finished : new boolean[] {false, true}) {
                double[] values = values(count, false);
                assertSameBits(values, SeriesCodec.read(SeriesCodec.values(values, finished), count));
                assertSameBits(values, SeriesCodec.read(SeriesCodec.times(values, finished), count));
                double[] times = times(count);
                assertSameBits(times, SeriesCodec.read(SeriesCodec.times(times, finished), count));
            }
        }
    }

    @Test
    void finishedTimesTakeLittle() {
        assertTrue(SeriesCodec.times(times(4096), true).length < 3 * 4096);
    }

    @Test
    void evaluationsComeBackToTheBit() {
        for (int count : new int[] {0, 1, 17, 256}) {
            List<Evaluation> evaluations = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                double[] v = values(10, false);
                evaluations.add(
                        new Evaluation(random.nextLong(), v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9]));
            }
            assertEquals(evaluations, EvaluationCodec.read(EvaluationCodec.write(evaluations, false), count));
            assertEquals(evaluations, EvaluationCodec.read(EvaluationCodec.write(evaluations, true), count));
        }
    }

    @Test
    void arraysComeBackToTheBitAndFloatsTakeFourBytes() {
        for (boolean floats : new boolean[] {false, true}) {
            List<double[]> arrays = List.of(values(1000, floats), new double[0], values(1, floats));
            for (boolean finished : new boolean[] {false, true}) {
                byte[] encoded = ArraysCodec.write(arrays, finished);
                List<double[]> read = ArraysCodec.read(encoded);
                assertEquals(arrays.size(), read.size());
                for (int i = 0; i < arrays.size(); i++) {
                    assertSameBits(arrays.get(i), read.get(i));
                }
                assertTrue(encoded.length < (floats ? 4 : 8) * 1001 + 40);
            }
        }
        assertEquals(List.of(), ArraysCodec.read(ArraysCodec.write(List.of(), true)));
    }

    @Test
    void aChangedByteIsFound() {
        double[] values = values(300, false);
        for (boolean finished : new boolean[] {false, true}) {
            for (int i = 0; i < 200; i++) {
                byte[] series = SeriesCodec.values(values, finished);
                series[random.nextInt(2, series.length)] ^= (byte) (1 << random.nextInt(8));
                assertThrows(CodecException.class, () -> SeriesCodec.read(series, values.length));
                byte[] short1 = Arrays.copyOf(series, random.nextInt(series.length));
                assertThrows(CodecException.class, () -> SeriesCodec.read(short1, values.length));
                byte[] arrays = ArraysCodec.write(List.of(values, values), finished);
                arrays[random.nextInt(arrays.length)] ^= (byte) (1 << random.nextInt(8));
                assertThrows(CodecException.class, () -> ArraysCodec.read(arrays));
            }
        }
    }
}
