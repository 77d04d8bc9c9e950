package dev.inkling.run.store;

import dev.inkling.train.Evaluation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluations as bytes and back, to the same bits: 11 numbers of 8 bytes each, little-endian, the iteration as int64 and the
 * others as float64, one column after the other, as {@link Packing} packs them.
 */
final class EvaluationCodec {
    private static final int COLUMNS = 11;

    private EvaluationCodec() {}

    /** @param finished whether the bytes are to be small, because nothing more comes */
    static byte[] write(List<Evaluation> evaluations, boolean finished) {
        ByteBuffer bytes =
                ByteBuffer.allocate(evaluations.size() * COLUMNS * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int column = 0; column < COLUMNS; column++) {
            for (Evaluation evaluation : evaluations) {
                bytes.putLong(bits(evaluation, column));
            }
        }
        return finished ? Packing.pack(bytes.array(), Long.BYTES) : Packing.plain(bytes.array());
    }

    /** @throws CodecException if these are not so many evaluations */
    static List<Evaluation> read(byte[] packed, int count) {
        ByteBuffer bytes = ByteBuffer.wrap(Packing.unpack(packed, Long.BYTES, count * COLUMNS * Long.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        List<Evaluation> evaluations = new ArrayList<>(count);
        double[] row = new double[COLUMNS];
        for (int i = 0; i < count; i++) {
            for (int column = 1; column < COLUMNS; column++) {
                row[column] = bytes.getDouble((column * count + i) * Long.BYTES);
            }
            evaluations.add(new Evaluation(
                    bytes.getLong(i * Long.BYTES),
                    row[1],
                    row[2],
                    row[3],
                    row[4],
                    row[5],
                    row[6],
                    row[7],
                    row[8],
                    row[9],
                    row[10]));
        }
        return evaluations;
    }

    private static long bits(Evaluation evaluation, int column) {
        return switch (column) {
            case 0 -> evaluation.iteration();
            case 1 -> Double.doubleToRawLongBits(evaluation.epoch());
            case 2 -> Double.doubleToRawLongBits(evaluation.seconds());
            case 3 -> Double.doubleToRawLongBits(evaluation.trainLoss());
            case 4 -> Double.doubleToRawLongBits(evaluation.trainScore());
            case 5 -> Double.doubleToRawLongBits(evaluation.testLoss());
            case 6 -> Double.doubleToRawLongBits(evaluation.testScore());
            case 7 -> Double.doubleToRawLongBits(evaluation.validationLoss());
            case 8 -> Double.doubleToRawLongBits(evaluation.validationScore());
            case 9 -> Double.doubleToRawLongBits(evaluation.trainSeconds());
            default -> Double.doubleToRawLongBits(evaluation.evaluationSeconds());
        };
    }
}
