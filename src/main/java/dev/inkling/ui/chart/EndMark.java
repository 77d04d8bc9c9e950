package dev.inkling.ui.chart;

/** What is shown at a curve's last point. */
public enum EndMark {
    NONE,
    /** A cross with a short label: the loss was no number any more. */
    DIVERGED
}
