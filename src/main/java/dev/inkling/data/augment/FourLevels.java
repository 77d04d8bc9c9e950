package dev.inkling.data.augment;

/**
 * Arithmetic on the gray levels of many images at the same place: {@value #LONGS} longs, each of them with the levels of four
 * images, 16 bits each. There is room for sums of levels times weights that add up to {@value #ONE}, so one multiplication serves
 * four images. The loops know no branches and do little each, so that the JIT compiler makes vector instructions of them; of much
 * longer ones it does not. That their length is a constant makes them faster, too.
 */
final class FourLevels {
    static final int LONGS = 32;
    /** What weights add up to. */
    static final int ONE = 256;

    private static final long LEVELS = 0x00ff_00ff_00ff_00ffL;
    /** The bit above each level. */
    private static final long CARRIES = 0x0100_0100_0100_0100L;
    /** Half of {@link #ONE}, to round. */
    private static final long HALVES = 0x0080_0080_0080_0080L;

    private static final long EVEN_SHORTS = 0x0000_ffff_0000_ffffL;
    private static final long EVEN_INTS = 0x0000_0000_ffff_ffffL;

    private FourLevels() {}

    /** Weighted means as {@link #narrow} takes them: in the upper half of each 16 bits, rounded once the lower one is dropped. */
    static void blend(long[] a, int ofA, long[] b, int ofB, long[] c, int ofC, long[] d, int ofD, long[] to) {
        for (int i = 0; i < LONGS; i++) {
            to[i] = ofA * a[i] + ofB * b[i] + ofC * c[i] + ofD * d[i] + HALVES;
        }
    }

    static void brighter(long[] a, long[] b, long[] to) {
        for (int i = 0; i < LONGS; i++) {
            to[i] = b[i] + excess(a[i], b[i]);
        }
    }

    static void darker(long[] a, long[] b, long[] to) {
        for (int i = 0; i < LONGS; i++) {
            to[i] = a[i] - excess(a[i], b[i]);
        }
    }

    /** Brings levels nearer to the brighter one of a and b, by a share of {@link #ONE}; those above both stay. */
    static void brighten(long[] levels, long[] a, long[] b, int share, long[] to) {
        for (int i = 0; i < LONGS; i++) {
            long brighter = b[i] + excess(a[i], b[i]);
            to[i] = levels[i] + (((share * excess(brighter, levels[i]) + HALVES) >>> 8) & LEVELS);
        }
    }

    /** Brings levels nearer to the darker one of a and b, by a share of {@link #ONE}; those below both stay. */
    static void darken(long[] levels, long[] a, long[] b, int share, long[] to) {
        for (int i = 0; i < LONGS; i++) {
            long darker = a[i] - excess(a[i], b[i]);
            to[i] = levels[i] - (((share * excess(levels[i], darker) + HALVES) >>> 8) & LEVELS);
        }
    }

    /** By how much each level of a is above that of b; 0 where it is not. */
    private static long excess(long a, long b) {
        long difference = (a | CARRIES) - b;
        long above = difference & CARRIES;
        return difference & (above - (above >>> 8));
    }

    /** Exchanges the upper ints of a with the lower ones of b; doing it again undoes it. */
    static void swapInts(long[] a, long[] b, long[] toA, long[] toB) {
        for (int i = 0; i < LONGS; i++) {
            toA[i] = (a[i] & EVEN_INTS) | (b[i] << 32);
            toB[i] = (a[i] >>> 32) | (b[i] & ~EVEN_INTS);
        }
    }

    /** Of four pixels of images 0 and 2 and the same of images 1 and 3 makes each pixel's levels, of all four images. */
    static void widen(long[] even, long[] odd, long[] to0, long[] to1, long[] to2, long[] to3) {
        for (int i = 0; i < LONGS; i++) {
            long left = (even[i] & EVEN_SHORTS) | ((odd[i] & EVEN_SHORTS) << 16);
            long right = ((even[i] >>> 16) & EVEN_SHORTS) | (odd[i] & ~EVEN_SHORTS);
            to0[i] = left & LEVELS;
            to1[i] = (left >>> 8) & LEVELS;
            to2[i] = right & LEVELS;
            to3[i] = (right >>> 8) & LEVELS;
        }
    }

    /** The way back from {@link #widen}, of levels that are in the upper half of their 16 bits. */
    static void narrow(long[] of0, long[] of1, long[] of2, long[] of3, long[] even, long[] odd) {
        for (int i = 0; i < LONGS; i++) {
            long left = ((of0[i] >>> 8) & LEVELS) | (of1[i] & ~LEVELS);
            long right = ((of2[i] >>> 8) & LEVELS) | (of3[i] & ~LEVELS);
            even[i] = (left & EVEN_SHORTS) | ((right & EVEN_SHORTS) << 16);
            odd[i] = ((left >>> 16) & EVEN_SHORTS) | (right & ~EVEN_SHORTS);
        }
    }
}
