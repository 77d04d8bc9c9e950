package dev.inkling.ink;

/** What there is to measure in an image. */
final class Ink {
    private static final int SIDE = DigitImage.SIDE;

    private final DigitImage image;
    private int left = SIDE;
    private int right = -1;
    private int top = SIDE;
    private int bottom = -1;
    private double mass;
    private double momentX;
    private double momentY;

    Ink(DigitImage image) {
        this.image = image;
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                measure(row, column, image.at(row, column));
            }
        }
    }

    private void measure(int row, int column, double grey) {
        if (grey > 0) {
            left = Math.min(left, column);
            right = Math.max(right, column);
            top = Math.min(top, row);
            bottom = Math.max(bottom, row);
            mass += grey;
            momentX += grey * column;
            momentY += grey * row;
        }
    }

    double at(int row, int column) {
        return image.at(row, column);
    }

    float[] pixels() {
        return image.toArray();
    }

    /** The pixels of the box alone, row by row. */
    float[] inkOnly() {
        float[] box = new float[width() * height()];
        for (int i = 0; i < box.length; i++) {
            box[i] = image.at(top + i / width(), left + i % width());
        }
        return box;
    }

    int left() {
        return left;
    }

    int top() {
        return top;
    }

    int width() {
        return right - left + 1;
    }

    int height() {
        return bottom - top + 1;
    }

    double mass() {
        return mass;
    }

    double centerX() {
        return momentX / mass;
    }

    double centerY() {
        return momentY / mass;
    }
}
