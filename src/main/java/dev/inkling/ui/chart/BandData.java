package dev.inkling.ui.chart;

/** Points that stand for several, each with the stretch over which those spread. */
public interface BandData extends CurveData {
    /** The lower end of the stretch at a point. */
    double low(int index);

    /** The upper end of the stretch at a point. */
    double high(int index);
}
