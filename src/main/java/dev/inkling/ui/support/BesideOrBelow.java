package dev.inkling.ui.support;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Two parts on one line where there is room for both as wide as they want to be, else one below the other. */
public final class BesideOrBelow extends Pane {
    private final Region first;
    private final Region second;
    private final double across;
    private final double down;

    /**
     * @param second gets what the first leaves of the width, and takes no room while it is not managed
     * @param across room between them on one line
     * @param down room between two lines
     */
    public BesideOrBelow(Region first, Region second, double across, double down) {
        this.first = first;
        this.second = second;
        this.across = across;
        this.down = down;
        getChildren().setAll(first, second);
    }

    private boolean fitsBeside(double width) {
        return computePrefWidth(-1) <= width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(first.minWidth(-1), second.isManaged() ? second.minWidth(-1) : 0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return first.prefWidth(-1) + (second.isManaged() ? across + second.prefWidth(-1) : 0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? computePrefWidth(-1) : width;
        if (!second.isManaged()) {
            return first.prefHeight(Math.min(room, first.prefWidth(-1)));
        }
        if (fitsBeside(room)) {
            return Math.max(first.prefHeight(-1), second.prefHeight(room - first.prefWidth(-1) - across));
        }
        return first.prefHeight(Math.min(room, first.prefWidth(-1))) + down + second.prefHeight(room);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double begin = Math.min(width, first.prefWidth(-1));
        if (fitsBeside(width)) {
            layoutInArea(first, 0, 0, begin, getHeight(), 0, HPos.LEFT, VPos.CENTER);
            double rest = width - begin - across;
            layoutInArea(second, begin + across, 0, rest, getHeight(), 0, HPos.LEFT, VPos.CENTER);
        } else {
            double height = first.prefHeight(begin);
            layoutInArea(first, 0, 0, begin, height, 0, HPos.LEFT, VPos.CENTER);
            double rest = second.prefHeight(width);
            layoutInArea(second, 0, height + down, width, rest, 0, HPos.LEFT, VPos.CENTER);
        }
    }
}
