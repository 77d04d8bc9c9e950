package dev.inkling.ui.draw;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A row for each class: name, bar, probability; the likeliest stands out. Made to be changed with every frame: rows are
 * placed by hand and are not managed, so that new numbers cause no layout outside them and nothing ever jumps.
 */
public final class ProbabilityBars extends Region {
    private static final PseudoClass WINNER = PseudoClass.getPseudoClass("winner");
    private static final double ROW_HEIGHT = 20;
    private static final double BAR_HEIGHT = 10;
    private static final double GAP = 8;
    private static final double PREFERRED_BAR = 140;
    /** The winner is bold, which is this much wider. */
    private static final double BOLD = 1.1;

    private static final double SHORTEST_BAR = 40;

    private final List<Row> rows = new ArrayList<>();
    private final Label widestPercent = new Label(Answer.percent(1));
    private double barLeft;
    private double barLength;

    /** @param names of the classes, in the order of their probabilities */
    public ProbabilityBars(List<String> names) {
        getStyleClass().add("probability-bars");
        widestPercent.getStyleClass().add("percent");
        widestPercent.setVisible(false);
        widestPercent.setManaged(false);
        getChildren().add(widestPercent);
        for (String name : names) {
            Row row = new Row(name);
            rows.add(row);
            getChildren().addAll(row.nodes());
        }
        showNothing();
    }

    /**
     * Shows these probabilities.
     *
     * @param probabilities {@code [classes]}, from 0 to 1, not changed
     * @throws IllegalArgumentException if they are not as many as there are classes
     */
    public void setProbabilities(double[] probabilities) {
        if (probabilities.length != rows.size()) {
            throw new IllegalArgumentException(
                    "There are " + probabilities.length + " probabilities for " + rows.size() + " classes.");
        }
        int winner = Answer.likeliest(probabilities, -1);
        for (int i = 0; i < probabilities.length; i++) {
            rows.get(i).show(probabilities[i], Answer.percent(probabilities[i]), i == winner);
        }
    }

    /** Empty bars, no numbers. */
    public void showNothing() {
        for (Row row : rows) {
            row.show(0, "", false);
        }
    }

    @Override
    protected void layoutChildren() {
        double percentWidth = snapSizeX(widestPercent.prefWidth(-1));
        barLeft = snapPositionX(getInsets().getLeft() + nameWidth() + GAP);
        barLength = Math.max(0, getWidth() - getInsets().getRight() - percentWidth - GAP - barLeft);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).place(getInsets().getTop() + i * ROW_HEIGHT, percentWidth);
        }
    }

    private double nameWidth() {
        double widest = 0;
        for (Row row : rows) {
            widest = Math.max(widest, row.name.prefWidth(-1));
        }
        return Math.ceil(widest * BOLD);
    }

    private double widthWithBar(double bar) {
        return snappedLeftInset() + nameWidth() + bar + 2 * GAP + widestPercent.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return widthWithBar(PREFERRED_BAR);
    }

    @Override
    protected double computeMinWidth(double height) {
        return widthWithBar(SHORTEST_BAR);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + rows.size() * ROW_HEIGHT + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private final class Row {
        private final Label name;
        private final Region track = new Region();
        private final Region bar = new Region();
        private final Label percent = new Label();
        private double share;

        Row(String name) {
            this.name = new Label(name);
            this.name.getStyleClass().add("name");
            track.getStyleClass().add("track");
            bar.getStyleClass().add("bar");
            percent.getStyleClass().add("percent");
            nodes().forEach(node -> node.setManaged(false));
        }

        List<Region> nodes() {
            return List.of(name, track, bar, percent);
        }

        void show(double probability, String text, boolean isWinner) {
            share = Math.min(1, Math.max(0, probability));
            percent.setText(text);
            nodes().forEach(node -> node.pseudoClassStateChanged(WINNER, isWinner));
            sizeBar();
        }

        void place(double top, double percentWidth) {
            double barTop = top + (ROW_HEIGHT - BAR_HEIGHT) / 2;
            name.resizeRelocate(getInsets().getLeft(), top, nameWidth(), ROW_HEIGHT);
            track.resizeRelocate(barLeft, barTop, barLength, BAR_HEIGHT);
            bar.relocate(barLeft, barTop);
            percent.resizeRelocate(barLeft + barLength + GAP, top, percentWidth, ROW_HEIGHT);
            sizeBar();
        }

        private void sizeBar() {
            bar.resize(snapSizeX(barLength * Math.max(0, Math.min(1, share))), BAR_HEIGHT);
        }
    }
}
