package dev.inkling.data.digits;

/**
 * One way in which people write a digit.
 *
 * @param digit which, 0–9
 * @param name what sets it apart from the digit's other models
 * @param weight how common it is beside these
 * @param shape how the pen moves
 */
record StrokeModel(int digit, String name, double weight, Shape shape) {

    /** Moves a pen as the digit is written; every number that may differ comes from the variation. */
    @FunctionalInterface
    interface Shape {
        void write(Pen pen, Variation vary);
    }
}
