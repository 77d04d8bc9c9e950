package dev.inkling.ui.chart;

/**
 * Points that grow at the end while they are read. There is one writer and any number of readers: a point whose index is below
 * {@link #size()} is completely visible to the thread that asked for the size, and never changes again.
 */
public interface CurveData {
    /** How many points there are now; never decreases. */
    int size();

    /** Where a point lies on an axis: finite, and never less than that of the point before it. */
    double x(int index, XAxis axis);

    /** The value of a point; may be NaN or infinite where training diverged. */
    double y(int index);
}
