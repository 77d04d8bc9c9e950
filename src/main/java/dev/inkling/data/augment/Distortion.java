package dev.inkling.data.augment;

/**
 * One change of an image.
 *
 * @param shiftX pixels to the right
 * @param shiftY pixels down
 * @param turn clockwise, as y points downwards; radians
 * @param width factor of what is to the left and right of the middle
 * @param height factor of what is above and below it
 * @param slant pixels to the right for each pixel up
 * @param bend what else moves
 * @param thickness pixels that are added to the width of strokes; below 0 they become thinner
 */
record Distortion(
        double shiftX,
        double shiftY,
        double turn,
        double width,
        double height,
        double slant,
        Bend bend,
        double thickness) {
    static final Distortion NONE = new Distortion(0, 0, 0, 1, 1, 0, Bend.NONE, 0);
}
