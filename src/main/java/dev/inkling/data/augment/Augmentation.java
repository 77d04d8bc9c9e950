package dev.inkling.data.augment;

import java.util.Random;

/**
 * How far training images are changed at random, each time anew; evenly distributed from nothing to the amount given here, to
 * either side. An image is scaled, sheared and turned about its middle, then moved.
 *
 * @param shift pixels, in x and in y
 * @param rotation degrees
 * @param scaling share by which width and height are changed, each by itself: 0.1 for 1/1.1 to 1.1
 * @param shear degrees by which upright lines lean
 * @param elastic pixels by which places some way from each other are moved, each in its own direction; what lies between moves
 *     smoothly
 * @param strokeWidth pixels by which strokes become thicker or thinner
 */
public record Augmentation(
        double shift, double rotation, double scaling, double shear, double elastic, double strokeWidth) {
    public static final double MAX_SHIFT = 10;
    public static final double MAX_ROTATION = 180;
    public static final double MAX_SCALING = 1;
    public static final double MAX_SHEAR = 45;
    public static final double MAX_ELASTIC = 10;
    /** As much as growing or shrinking by one pixel on each side gives. */
    public static final double MAX_STROKE_WIDTH = 2;

    /** Images as they are. */
    public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 0);

    /** What makes networks read drawings better that were not made like the training images. */
    public static final Augmentation USUAL = new Augmentation(1, 10, 0.2, 15, 3, 0.5);

    /** @throws IllegalArgumentException if an amount is outside its limits; a sentence */
    public Augmentation {
        check("shift", "pixels", shift, MAX_SHIFT);
        check("rotation", "degrees", rotation, MAX_ROTATION);
        check("scaling", "of the size", scaling, MAX_SCALING);
        check("shear", "degrees", shear, MAX_SHEAR);
        check("elastic distortion", "pixels", elastic, MAX_ELASTIC);
        check("change of the stroke width", "pixels", strokeWidth, MAX_STROKE_WIDTH);
    }

    private static void check(String what, String unit, double amount, double most) {
        if (!(amount >= 0 && amount <= most)) {
            throw new IllegalArgumentException("The " + what + " of augmented images is " + amount + " " + unit
                    + "; it must be from 0 to " + (most == Math.rint(most) ? String.valueOf((int) most) : most) + ".");
        }
    }

    /** Whether anything is changed. */
    public boolean hasEffect() {
        return !equals(NONE);
    }

    /** One change out of those allowed. */
    Distortion draw(Random random) {
        return new Distortion(
                within(shift, random),
                within(shift, random),
                StrictMath.toRadians(within(rotation, random)),
                StrictMath.pow(1 + scaling, within(1, random)),
                StrictMath.pow(1 + scaling, within(1, random)),
                StrictMath.tan(StrictMath.toRadians(within(shear, random))),
                Bend.draw(elastic, random),
                within(strokeWidth, random));
    }

    /** The draw is used up whatever the amount, so that the others do not depend on it. */
    static double within(double amount, Random random) {
        return amount * (2 * random.nextDouble() - 1);
    }
}
