package dev.inkling.data.digits;

import dev.inkling.ink.DigitImage;
import dev.inkling.ink.Drawing;
import dev.inkling.ink.InkPoint;
import dev.inkling.ink.InkRenderer;
import dev.inkling.ink.InkStyle;
import dev.inkling.ink.PenPressure;
import dev.inkling.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/** A writer at one moment, writing one digit: from the stroke model to strokes, and from these to an image as of any drawing. */
final class Handwriting {
    private static final double LONGEST_SIDE = InkStyle.MNIST.longestSide();

    /** Way along the line, in heights of a digit, over which a trembling hand changes its mind. */
    private static final double TREMOR_LENGTH = 0.12;

    /** The same for how firmly the pen is pressed. */
    private static final double PRESSURE_LENGTH = 0.3;

    private static final double LEAST_PRESSURE = 0.5;
    private static final double THINNEST_PEN = 1.1;

    /** Now and then the pen is a marker, or the digit was written so small that it becomes thick. */
    private static final double MARKER_SHARE = 0.06;

    /**
     * The pen's width beside that of an average digit, by digit: people write some digits smaller than others, but all images
     * are of the same size.
     */
    private static final double[] PEN_BY_DIGIT = {1.08, 1.08, 0.98, 0.94, 0.91, 0.9, 0.96, 1, 0.87, 0.88};

    private final Writer writer;
    private final Draws moment;

    Handwriting(Writer writer, Draws moment) {
        this.writer = writer;
        this.moment = moment;
    }

    /** Writes the digit and makes an image of it. */
    DigitImage image(StrokeModel model) {
        return image(write(model), PEN_BY_DIGIT[model.digit()]);
    }

    private Drawing write(StrokeModel model) {
        Variation variation = writer.variationOf(model, moment);
        Pen pen = new Pen(variation, writer.slip());
        model.shape().write(pen, variation);
        Distortion distortion = new Distortion(writer, moment);
        List<Stroke> strokes = new ArrayList<>();
        for (List<Path> pieces : pen.strokes()) {
            Path line = Curve.through(pieces, writer.roundness());
            tremble(line);
            distortion.apply(line);
            strokes.add(stroke(line));
        }
        return new Drawing(strokes);
    }

    private DigitImage image(Drawing drawing, double pen) {
        double marker = moment.uniform() < MARKER_SHARE ? moment.between(1.2, 2) : 1;
        double width = Math.max(THINNEST_PEN, marker * pen * writer.penWidth() * StrictMath.exp(0.15 * moment.bell()));
        InkStyle style = new InkStyle(width, LONGEST_SIDE, writer.softness());
        return inked(new InkRenderer(style).render(drawing, pressure(drawing)).orElseThrow());
    }

    private DigitImage inked(DigitImage image) {
        float[] grey = image.toArray();
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (float) Math.min(1, writer.intensity() * grey[i]);
        }
        return new DigitImage(grey);
    }

    private PenPressure pressure(Drawing drawing) {
        double[][] factors = new double[drawing.strokes().size()][];
        for (int stroke = 0; stroke < factors.length; stroke++) {
            Wander firmness = new Wander(moment, PRESSURE_LENGTH);
            factors[stroke] = new double[drawing.strokes().get(stroke).points().size()];
            for (int point = 0; point < factors[stroke].length; point++) {
                double factor = 1 + writer.pressure() * firmness.at(point * Curve.STEP);
                factors[stroke][point] = Math.max(LEAST_PRESSURE, factor);
            }
        }
        return (stroke, point) -> factors[stroke][point];
    }

    private void tremble(Path line) {
        Wander across = new Wander(moment, TREMOR_LENGTH);
        Wander down = new Wander(moment, TREMOR_LENGTH);
        for (int i = 0; i < line.size(); i++) {
            double way = i * Curve.STEP;
            line.set(i, line.x(i) + writer.tremor() * across.at(way), line.y(i) + writer.tremor() * down.at(way));
        }
    }

    private static Stroke stroke(Path line) {
        List<InkPoint> points = new ArrayList<>(line.size());
        for (int i = 0; i < line.size(); i++) {
            points.add(new InkPoint(line.x(i), line.y(i), 0));
        }
        return new Stroke(points);
    }
}
