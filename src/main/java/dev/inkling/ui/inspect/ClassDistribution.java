package dev.inkling.ui.inspect;

import dev.inkling.data.Samples;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.PlotRegion;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** How many samples there are of each class: a bar for each, side by side. */
final class ClassDistribution extends PlotRegion {
    private static final double BARS = 28;
    private static final double TEXT = 16;
    private static final double GAP = 6;

    private final List<String> names;
    private int[] counts;

    ClassDistribution(List<String> names) {
        this.names = names;
        counts = new int[names.size()];
        getStyleClass().add("class-distribution");
        setMinHeight(BARS + TEXT);
        setPrefHeight(BARS + TEXT);
        setMinWidth(0);
    }

    void show(Samples samples) {
        counts = new int[names.size()];
        for (int row = 0; row < samples.size(); row++) {
            counts[samples.label(row)]++;
        }
        StringBuilder text = new StringBuilder(Messages.get("inspect.distribution"));
        for (int label = 0; label < counts.length; label++) {
            text.append(' ').append(Messages.get("inspect.distribution.class", names.get(label), counts[label]));
        }
        setAccessibleText(text.toString());
        repaint();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        double cell = width / counts.length;
        g.setFont(SMALL);
        g.setTextAlign(TextAlignment.CENTER);
        for (int label = 0; label < counts.length; label++) {
            double left = Math.floor(label * cell);
            double bar = Math.round(BARS * counts[label] / most);
            double middle = left + cell / 2;
            g.setFill(accentColor());
            g.fillRect(left + GAP / 2, BARS - bar, Math.floor(cell) - GAP, bar);
            g.setFill(strongTextColor());
            g.fillText(Messages.get("inspect.count.of-class", counts[label]), middle, BARS - 6, cell - GAP - 2);
            g.setFill(textColor());
            g.fillText(names.get(label), middle, BARS + TEXT - 4, cell - 2);
        }
    }
}
