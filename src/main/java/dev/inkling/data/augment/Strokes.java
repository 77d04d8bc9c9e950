package dev.inkling.data.augment;

/** Makes strokes thicker or thinner: mixes each pixel with the brightest, or the darkest, of itself and its four neighbors. */
final class Strokes {
    private final int height;
    private final int width;
    private final int stride;
    /** At each place the brighter, or the darker, one of its right and its lower neighbor. */
    private final Plane corners;

    private final Plane changed;

    /** @param stride places from one row to the next */
    Strokes(int height, int width, int stride) {
        this.height = height;
        this.width = width;
        this.stride = stride;
        corners = new Plane((height + 2) * stride);
        changed = new Plane((height + 2) * stride);
    }

    /**
     * Changes strokes.
     *
     * @param thickness pixels that they become thicker, −2…2
     * @return valid until the next call
     */
    Plane change(Plane images, double thickness) {
        int share = (int) Math.rint(Math.abs(thickness) / 2 * FourLevels.ONE);
        boolean grow = thickness > 0;
        for (int place = 0; place < (height + 1) * stride - 1; place++) {
            findCorner(images, place, grow);
        }
        for (int row = 1; row <= height; row++) {
            for (int place = row * stride + 1; place <= row * stride + width; place++) {
                change(images, place, grow, share);
            }
        }
        return changed;
    }

    private void findCorner(Plane images, int place, boolean grow) {
        boolean right = images.hasInk()[place + 1];
        boolean under = images.hasInk()[place + stride];
        if (corners.note(place, grow ? right || under : right && under)) {
            long[] one = images.levels()[place + 1];
            long[] other = images.levels()[place + stride];
            if (grow) {
                FourLevels.brighter(one, other, corners.levels()[place]);
            } else {
                FourLevels.darker(one, other, corners.levels()[place]);
            }
        }
    }

    private void change(Plane images, int place, boolean grow, int share) {
        // Its right and its lower neighbor are those of a place's left and of its upper neighbor.
        int before = place - 1 - stride;
        boolean aside = corners.hasInk()[place] || corners.hasInk()[before];
        if (changed.note(place, images.hasInk()[place] || grow && aside)) {
            long[] old = images.levels()[place];
            long[] one = corners.levels()[place];
            long[] other = corners.levels()[before];
            if (grow) {
                FourLevels.brighten(old, one, other, share, changed.levels()[place]);
            } else {
                FourLevels.darken(old, one, other, share, changed.levels()[place]);
            }
        }
    }
}
