package dev.inkling.ui.curves;

/** How runs are laid out for comparison. */
public enum CurvesLayout {
    /** All runs on a chart of losses and one of scores. */
    OVERLAY,
    /** One small chart for each run, or for each value of a setting. */
    SIDE_BY_SIDE,
    /** Losses and scores of all runs on one chart with two axes. */
    ONE_CHART
}
