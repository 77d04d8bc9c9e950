package dev.inkling.ui.explore;

import dev.inkling.ui.support.ClassColors;
import dev.inkling.ui.support.PlotAxis;

/**
 * How a plot of two features is painted.
 *
 * @param xFeature the feature that {@code x} is of
 * @param yFeature the feature that {@code y} is of
 * @param colors in the theme at hand
 */
record PlotScales(int xFeature, int yFeature, PlotAxis x, PlotAxis y, ClassColors colors) {}
