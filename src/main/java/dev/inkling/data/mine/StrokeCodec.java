package dev.inkling.data.mine;

import dev.inkling.ink.Drawing;
import dev.inkling.ink.InkPoint;
import dev.inkling.ink.Stroke;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Strokes as bytes: how many there are, of each its number of points and these as x, y and time. */
final class StrokeCodec {
    private static final int POINT_BYTES = 2 * Double.BYTES + Long.BYTES;

    private StrokeCodec() {}

    static byte[] encode(Drawing drawing) {
        int points = drawing.strokes().stream()
                .mapToInt(stroke -> stroke.points().size())
                .sum();
        int strokes = drawing.strokes().size();
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (1 + strokes) + POINT_BYTES * points);
        bytes.putInt(strokes);
        for (Stroke stroke : drawing.strokes()) {
            bytes.putInt(stroke.points().size());
            for (InkPoint point : stroke.points()) {
                bytes.putDouble(point.x()).putDouble(point.y()).putLong(point.millis());
            }
        }
        return bytes.array();
    }

    /** The drawing, or empty if these are not the bytes of one. */
    static Optional<Drawing> decode(byte[] bytes) {
        try {
            return Optional.of(read(ByteBuffer.wrap(bytes)));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Drawing read(ByteBuffer bytes) {
        int count = bytes.getInt();
        List<Stroke> strokes = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            int size = bytes.getInt();
            List<InkPoint> points = new ArrayList<>();
            for (int p = 0; p < size; p++) {
                points.add(new InkPoint(bytes.getDouble(), bytes.getDouble(), bytes.getLong()));
            }
            strokes.add(new Stroke(points));
        }
        return new Drawing(strokes);
    }
}
