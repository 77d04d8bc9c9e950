package dev.inkling.ui.inspect;

/**
 * Counts of values in bins of equal width, class by class.
 *
 * @param counts {@code [classes][bins]}
 */
record Histogram(int[][] counts) {

    /**
     * @param values one or more
     * @param labels class index of each value
     */
    static Histogram of(double[] values, int[] labels, int classes, int bins, double min, double max) {
        int[][] counts = new int[classes][bins];
        double width = max > min ? (max - min) / bins : 1;
        for (int i = 0; i < values.length; i++) {
            int bin = (int) Math.floor((values[i] - min) / width);
            counts[labels[i]][Math.max(0, Math.min(bins - 1, bin))]++;
        }
        return new Histogram(counts);
    }

    int bins() {
        return counts[0].length;
    }

    /** The fullest bin, all classes together. */
    int highest() {
        int highest = 0;
        for (int bin = 0; bin < bins(); bin++) {
            int sum = 0;
            for (int[] ofClass : counts) {
                sum += ofClass[bin];
            }
            highest = Math.max(highest, sum);
        }
        return highest;
    }
}
