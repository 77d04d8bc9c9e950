package dev.inkling.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Drawings for tests. */
final class Drawings {
    private Drawings() {}

    static Drawing drawing(Stroke... strokes) {
        return new Drawing(List.of(strokes));
    }

    /** A stroke through x, y, x, y … */
    static Stroke stroke(double... coordinates) {
        List<InkPoint> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new InkPoint(coordinates[i], coordinates[i + 1], i * 8L));
        }
        return new Stroke(points);
    }

    /** One to three curved strokes of about a digit's length and bends. */
    static Drawing random(Random random) {
        Drawing drawing = Drawing.EMPTY;
        double x = 0;
        double y = 0;
        for (int strokes = 1 + random.nextInt(3); strokes > 0; strokes--) {
            double heading = random.nextDouble() * 2 * Math.PI;
            double bend = random.nextGaussian() * 0.15;
            Stroke stroke = Stroke.startingAt(new InkPoint(x, y, 0));
            for (int i = 1; i < 30; i++) {
                heading += bend + random.nextGaussian() * 0.1;
                x += 6 * Math.cos(heading);
                y += 6 * Math.sin(heading);
                stroke = stroke.plus(new InkPoint(x, y, i * 8L));
            }
            drawing = drawing.plus(stroke);
            x += random.nextGaussian() * 20;
            y += random.nextGaussian() * 20;
        }
        return drawing;
    }

    static Drawing mapped(Drawing drawing, UnaryOperator<InkPoint> map) {
        return new Drawing(drawing.strokes().stream()
                .map(stroke -> new Stroke(stroke.points().stream().map(map).toList()))
                .toList());
    }
}
