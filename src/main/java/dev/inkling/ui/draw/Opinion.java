package dev.inkling.ui.draw;

import dev.inkling.nn.Predictor;
import dev.inkling.ui.chart.RunColor;

/**
 * One of several networks that are asked at once.
 *
 * @param name its run's
 * @param color its run's
 */
public record Opinion(String name, RunColor color, Predictor predictor) {}
