package dev.inkling.ui.chart;

/** A distance of 1, 2 or 5 times a power of ten; multiples are exact where doubles are. */
record NiceStep(int mantissa, int exponent) {
    /** The smallest nice step that is not below a positive number. */
    static NiceStep atLeast(double size) {
        int exponent = (int) Math.floor(Math.log10(size));
        for (int mantissa : new int[] {1, 2, 5}) {
            NiceStep step = new NiceStep(mantissa, exponent);
            if (step.size() >= size * (1 - 1e-9)) {
                return step;
            }
        }
        return new NiceStep(1, exponent + 1);
    }

    NiceStep next() {
        return switch (mantissa) {
            case 1 -> new NiceStep(2, exponent);
            case 2 -> new NiceStep(5, exponent);
            default -> new NiceStep(1, exponent + 1);
        };
    }

    double size() {
        return multiple(1);
    }

    /** Division by a power of ten is exactly rounded, multiplication with 0.1 is not: 3 × 0.1 would show as 0.30000000000000004. */
    double multiple(double count) {
        return exponent >= 0 ? count * mantissa * Math.pow(10, exponent) : count * mantissa / Math.pow(10, -exponent);
    }

    /** The number of the first multiple inside a range. */
    double first(double min) {
        return Math.ceil(min / size() - 1e-9);
    }

    /** The number of the last multiple inside a range. */
    double last(double max) {
        return Math.floor(max / size() + 1e-9);
    }
}
