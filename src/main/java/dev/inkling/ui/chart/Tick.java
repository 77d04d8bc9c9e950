package dev.inkling.ui.chart;

/** A grid line; minor ones have no label. */
record Tick(double value, String label) {
    boolean major() {
        return !label.isEmpty();
    }
}
