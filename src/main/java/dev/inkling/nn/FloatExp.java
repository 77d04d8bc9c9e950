package dev.inkling.nn;

/**
 * eˣ in float32 for softmax, where {@link Math#exp} spends most of its time on digits that a float does not keep. With
 * x = k·ln 2 + r, |r| ≤ ½ ln 2, it is 2ᵏ·eʳ, and eʳ its Taylor polynomial of degree 7, whose error is below 6e-9; relative
 * error in all below 2e-7.
 */
final class FloatExp {
    /** Below, eˣ is no normal float any more; it counts as 0. */
    private static final float LEAST = -87;

    private static final float LOG2_E = (float) (1 / Math.log(2));
    /** ln 2 in two parts: the first has so few bits that its product with k is exact. */
    private static final float LN2_HIGH = 0.693359375f;

    private static final float LN2_LOW = (float) (Math.log(2) - 0.693359375);
    /** Added and subtracted, it rounds to a whole number, which stands in the lowest bits of the sum. */
    private static final float ROUNDING = 0x1.8p23f;

    private static final int EXPONENT_BIAS = 127;
    private static final int MANTISSA_BITS = 23;

    private FloatExp() {}

    /** @param x at most 0, or no number; then the result is none either */
    static float exp(float x) {
        if (x < LEAST) {
            return 0;
        }
        float shifted = x * LOG2_E + ROUNDING;
        float k = shifted - ROUNDING;
        float r = (x - k * LN2_HIGH) - k * LN2_LOW;
        // Horner's scheme for 1 + r + r²/2! + … + r⁷/7!.
        float power = r * (1 / 5040f) + 1 / 720f;
        power = r * power + 1 / 120f;
        power = r * power + 1 / 24f;
        power = r * power + 1 / 6f;
        power = r * power + 1 / 2f;
        power = r * power + 1;
        power = r * power + 1;
        return power * Float.intBitsToFloat((Float.floatToRawIntBits(shifted) + EXPONENT_BIAS) << MANTISSA_BITS);
    }
}
