package dev.inkling.ui.support;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Two things at the ends of a row; where the second one cannot be made small enough, it is a row of its own, below. */
public final class TwoEnds extends Pane {
    private final double gap;
    private final Region left;
    private final Region right;

    /** @param right takes no room while it is not managed */
    public TwoEnds(double gap, Region left, Region right) {
        this.gap = gap;
        this.left = left;
        this.right = right;
        getChildren().setAll(left, right);
    }

    private boolean fit(double width) {
        return !right.isManaged() || left.prefWidth(-1) + gap + right.minWidth(-1) <= width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(left.minWidth(-1), right.isManaged() ? right.minWidth(-1) : 0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return left.prefWidth(-1) + (right.isManaged() ? gap + right.prefWidth(-1) : 0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double first = left.prefHeight(-1);
        if (!right.isManaged()) {
            return first;
        }
        double second = right.prefHeight(-1);
        // Nobody has said how wide it will be: as in the first moment of a window.
        return width < 0 || fit(width) ? Math.max(first, second) : first + gap + second;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double leftWidth = snapSizeX(Math.min(width, left.prefWidth(-1)));
        double first = snapSizeY(left.prefHeight(-1));
        double second = snapSizeY(right.prefHeight(-1));
        if (fit(width)) {
            left.resizeRelocate(0, snapPositionY((getHeight() - first) / 2), leftWidth, first);
            double from = leftWidth + gap;
            right.resizeRelocate(from, snapPositionY((getHeight() - second) / 2), width - from, second);
        } else {
            left.resizeRelocate(0, 0, leftWidth, first);
            right.resizeRelocate(0, first + gap, width, second);
        }
    }
}
