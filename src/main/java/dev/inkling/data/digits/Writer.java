package dev.inkling.data.digits;

/**
 * A person's hand: style parameters that are drawn once and hold for all digits of this person.
 *
 * @param seed of what this writer does with each stroke model
 * @param slant how far the top of a digit leans to the right, as a share of its height
 * @param width of digits, as a factor
 * @param turn of the paper, in radians clockwise
 * @param penWidth in pixels of the image
 * @param softness over how many pixels an edge fades
 * @param pressure how much the pen's width changes along a stroke, as a share
 * @param roundness how far corners are rounded, in heights of a digit
 * @param tremor how far the hand trembles, in heights of a digit
 * @param slip how far control points are from where they were meant to be, in heights of a digit
 * @param sloppiness how much a digit differs from the same writer's others, 0…1
 * @param elasticity how far the whole digit is bent, in heights of a digit
 * @param intensity of the ink: what a pixel's covered share is multiplied with, up to white
 */
record Writer(
        long seed,
        double slant,
        double width,
        double turn,
        double penWidth,
        double softness,
        double pressure,
        double roundness,
        double tremor,
        double slip,
        double sloppiness,
        double elasticity,
        double intensity) {
    private static final long STYLE = 1;
    private static final long MODEL = 2;
    private static final long SHAPE = 3;

    /** How often writers write a digit as they always do. */
    private static final double FAITHFUL = 0.7;

    /** The writer of a number; another number is another writer. */
    static Writer of(long seed, long number) {
        Draws draws = Draws.of(seed, STYLE, number);
        long habits = draws.nextLong();
        double slant = 0.14 + 0.23 * draws.bell();
        double width = StrictMath.exp(0.14 + 0.2 * draws.bell());
        double turn = 0.09 * draws.bell();
        double penWidth = 2.4 * StrictMath.exp(0.2 * draws.bell());
        double softness = draws.between(1.1, 1.6);
        double pressure = draws.between(0.05, 0.5);
        double roundness = draws.between(0.02, 0.06);
        double tremor = draws.between(0.003, 0.02);
        double slip = draws.between(0.02, 0.08);
        double sloppiness = draws.between(0.2, 0.6);
        double elasticity = draws.between(0.02, 0.08);
        double intensity = draws.between(1, 1.2);
        return new Writer(
                habits,
                slant,
                width,
                turn,
                penWidth,
                softness,
                pressure,
                roundness,
                tremor,
                slip,
                sloppiness,
                elasticity,
                intensity);
    }

    /** How this writer writes a digit this time. */
    StrokeModel modelFor(int digit, Draws moment) {
        boolean asAlways = moment.uniform() < FAITHFUL;
        return StrokeModels.choose(digit, asAlways ? Draws.of(seed, MODEL, digit) : moment);
    }

    /** What this writer makes of a stroke model this time. */
    Variation variationOf(StrokeModel model, Draws moment) {
        return new Variation(Draws.of(seed, SHAPE, model.digit(), model.name().hashCode()), moment, sloppiness);
    }
}
