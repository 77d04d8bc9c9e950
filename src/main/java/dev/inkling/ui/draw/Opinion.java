package dev.inkling.ui.draw;

import dev.inkling.data.FeatureScaling;
import dev.inkling.nn.Predictor;
import dev.inkling.ui.chart.Dash;
import dev.inkling.ui.chart.RunColor;

/**
 * One of several networks that are asked at once.
 *
 * @param name its run's
 * @param color its run's
 * @param dash its run's
 * @param scaling of what it learned from, which is its own: networks of several runs may know the same sample in other units
 */
public record Opinion(String name, RunColor color, Dash dash, Predictor predictor, FeatureScaling scaling) {
    /**
     * What it answers.
     *
     * @param raw measurements {@code [in]} as they were taken; not modified
     * @return {@code [out]}
     */
    double[] on(double[] raw) {
        return predictor.answer(scaling.apply(raw));
    }
}
