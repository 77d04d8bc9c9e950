package dev.inkling.data.digits;

/**
 * Bends a digit as a whole: slowly varying shifts (elastic distortion), then width, slant and turn (affine), each a little
 * different from the writer's habit.
 */
final class Distortion {
    private static final double TAU = 2 * Math.PI;
    private static final int WAVES = 3;
    private static final int NUMBERS_PER_WAVE = 5;

    private final double[] waves = new double[WAVES * NUMBERS_PER_WAVE];
    private final double xx;
    private final double xy;
    private final double yx;
    private final double yy;

    Distortion(Writer writer, Draws moment) {
        for (int i = 0; i < waves.length; i += NUMBERS_PER_WAVE) {
            waves[i] = moment.between(-1, 1) * TAU * 0.8;
            waves[i + 1] = moment.between(-1, 1) * TAU * 0.8;
            waves[i + 2] = moment.uniform() * TAU;
            waves[i + 3] = writer.elasticity() * moment.bell();
            waves[i + 4] = writer.elasticity() * moment.bell();
        }
        double width = writer.width() * StrictMath.exp(0.06 * moment.bell());
        double slant = writer.slant() + 0.05 * moment.bell();
        double turn = writer.turn() + 0.04 * moment.bell();
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        // x' = width·x − slant·y, then a turn clockwise, as y points downwards.
        xx = cos * width;
        xy = -cos * slant - sin;
        yx = sin * width;
        yy = -sin * slant + cos;
    }

    /** Moves all points of a line; it is modified. */
    void apply(Path line) {
        for (int i = 0; i < line.size(); i++) {
            double x = line.x(i);
            double y = line.y(i);
            double bentX = x;
            double bentY = y;
            for (int w = 0; w < waves.length; w += NUMBERS_PER_WAVE) {
                double wave = StrictMath.sin(waves[w] * x + waves[w + 1] * y + waves[w + 2]);
                bentX += waves[w + 3] * wave;
                bentY += waves[w + 4] * wave;
            }
            line.set(i, xx * bentX + xy * bentY, yx * bentX + yy * bentY);
        }
    }
}
