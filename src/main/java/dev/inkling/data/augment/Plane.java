package dev.inkling.data.augment;

import java.util.Arrays;

/**
 * Images with an empty border, pixel by pixel.
 *
 * @param levels gray levels, {@code [place][image / 4]}; see {@link FourLevels}
 * @param hasInk the places that are not empty in all images; what is empty need not be worked on
 */
record Plane(long[][] levels, boolean[] hasInk) {
    /** @param places pixels and border */
    Plane(int places) {
        this(new long[places][FourLevels.LONGS], new boolean[places]);
    }

    /** Notes whether a place is about to be written; one that is not any more is emptied. */
    boolean note(int place, boolean ink) {
        if (hasInk[place] && !ink) {
            Arrays.fill(levels[place], 0);
        }
        hasInk[place] = ink;
        return ink;
    }

    boolean hasInkAt(int a, int b, int c, int d) {
        return hasInk[a] || hasInk[b] || hasInk[c] || hasInk[d];
    }
}
