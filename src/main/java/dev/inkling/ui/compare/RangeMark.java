package dev.inkling.ui.compare;

import java.util.List;

/**
 * Where the upright line of a proposed rate and its label stand above the plot of a range test.
 *
 * @param x of the line
 * @param left where the label begins
 * @param right where it ends
 * @param y the label's middle
 * @param top where the line begins, downward from there
 */
record RangeMark(double x, double left, double right, double y, double top) {
    private static final double FIRST_LINE = 12;
    private static final double SECOND_LINE = 30;
    private static final double HALF_LINE = 8;
    private static final double OVERHANG = 4;

    /**
     * Two labels, each on a height of its own, so that they never overlap. No line goes through a label.
     *
     * @param widths of the upper label and the lower one
     * @param least where labels may begin
     * @param most where they may end
     * @return the mark with the upper label and the one with the lower label
     */
    static List<RangeMark> place(double upperX, double lowerX, double[] widths, double least, double most) {
        // The lower label lies away from the other line as far as there is room.
        double lower = start(lowerX, widths[1], lowerX < upperX, least, most);
        double upper = start(upperX, widths[0], upperX < lowerX, least, most);
        boolean crossed = upperX > lower - OVERHANG && upperX < lower + widths[1] + OVERHANG;
        return List.of(
                new RangeMark(
                        upperX, upper, upper + widths[0], FIRST_LINE, (crossed ? SECOND_LINE : FIRST_LINE) + HALF_LINE),
                new RangeMark(lowerX, lower, lower + widths[1], SECOND_LINE, SECOND_LINE + HALF_LINE));
    }

    private static double start(double x, double width, boolean before, double least, double most) {
        double wanted = before ? x + OVERHANG - width : x - OVERHANG;
        return Math.max(least, Math.min(most - width, wanted));
    }
}
