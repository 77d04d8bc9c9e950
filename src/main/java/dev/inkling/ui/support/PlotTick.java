package dev.inkling.ui.support;

/**
 * A place on an axis that has a label.
 *
 * @param place in pixels
 */
public record PlotTick(double place, String text) {}
