package dev.inkling.data.digits;

import dev.inkling.ink.DigitImage;

/** What there is to measure in the image of a digit. */
final class ImageFigures {
    private static final int SIDE = DigitImage.SIDE;

    private int left = SIDE;
    private int right = -1;
    private int top = SIDE;
    private int bottom = -1;
    private int inked;
    private int grey;
    private double mass;
    private double squares;
    private double momentX;
    private double momentY;
    private double outline;

    ImageFigures(DigitImage image) {
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                measure(image, row, column);
            }
        }
    }

    private void measure(DigitImage image, int row, int column) {
        double value = image.at(row, column);
        if (value > 0) {
            left = Math.min(left, column);
            right = Math.max(right, column);
            top = Math.min(top, row);
            bottom = Math.max(bottom, row);
            inked++;
            grey += value < 250 / 255.0 ? 1 : 0;
        }
        mass += value;
        squares += value * value;
        momentX += value * column;
        momentY += value * row;
        if (row + 1 < SIDE && column + 1 < SIDE) {
            outline += Math.hypot(image.at(row, column + 1) - value, image.at(row + 1, column) - value);
        }
    }

    int longestSide() {
        return Math.max(right - left, bottom - top) + 1;
    }

    int inked() {
        return inked;
    }

    /** Pixels among the inked ones that are not quite white. */
    int grey() {
        return grey;
    }

    double mass() {
        return mass;
    }

    double squares() {
        return squares;
    }

    double centerX() {
        return momentX / mass;
    }

    double centerY() {
        return momentY / mass;
    }

    /** From the middle of the box to the center of mass. */
    double offset() {
        return Math.hypot((left + right) / 2.0 - centerX(), (top + bottom) / 2.0 - centerY());
    }

    /** Mean stroke width in pixels: twice the area, divided by the length of the outline. */
    double strokeWidth() {
        return 2 * mass / outline;
    }
}
