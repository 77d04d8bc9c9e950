package dev.inkling.ui.explore;

import dev.inkling.data.FeatureScaling;
import dev.inkling.nn.Predictor;
import dev.inkling.ui.support.ClassColors;
import dev.inkling.ui.support.PlotAxis;
import java.util.function.BooleanSupplier;
import javafx.scene.paint.Color;

/**
 * What a network would answer on a plane through the feature space: two features vary, the others stay as the sliders are.
 *
 * @param raw the made-up sample {@code [D]}; not modified
 * @param xFeature the feature that {@code x} is of
 * @param yFeature the feature that {@code y} is of
 */
record MapRequest(
        Predictor predictor,
        FeatureScaling scaling,
        ClassColors colors,
        double[] raw,
        int xFeature,
        int yFeature,
        PlotAxis x,
        PlotAxis y) {
    /** Side of a square with one prediction, in pixels of the screen; in between, the picture is interpolated. */
    private static final double CELL = 2.5;

    /** Of the color where the network is certain; points of the same class must stay visible on it. */
    private static final double MOST_OPAQUE = 0.42;

    /**
     * Asks the network for each cell of the plane; some thousand predictions.
     *
     * @param isWanted asked for each row; after a no, the rest stays empty
     */
    RegionPicture compute(BooleanSupplier isWanted) {
        int columns = Math.max(1, (int) Math.ceil(Math.abs(x.to() - x.from()) / CELL));
        int rows = Math.max(1, (int) Math.ceil(Math.abs(y.to() - y.from()) / CELL));
        int[] argb = new int[columns * rows];
        double[] sample = raw.clone();
        for (int row = 0; row < rows && isWanted.getAsBoolean(); row++) {
            sample[yFeature] = y.max() - (row + 0.5) / rows * (y.max() - y.min());
            for (int column = 0; column < columns; column++) {
                sample[xFeature] = x.min() + (column + 0.5) / columns * (x.max() - x.min());
                if (xFeature == yFeature) {
                    sample[yFeature] = sample[xFeature];
                }
                argb[row * columns + column] = shade(predictor.answer(scaling.apply(sample)));
            }
        }
        return new RegionPicture(columns, rows, argb);
    }

    /** The color of the likeliest class, the fainter the less certain: nothing where all classes are equally likely. */
    private int shade(double[] probabilities) {
        int answer = Predictor.mostLikely(probabilities);
        double chance = 1.0 / probabilities.length;
        double certainty = Math.max(0, (probabilities[answer] - chance) / (1 - chance));
        Color color = colors.of(answer);
        return (int) Math.round(255 * MOST_OPAQUE * certainty) << 24
                | (int) Math.round(255 * color.getRed()) << 16
                | (int) Math.round(255 * color.getGreen()) << 8
                | (int) Math.round(255 * color.getBlue());
    }
}
