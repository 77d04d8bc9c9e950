package dev.inkling.ui.inspect;

import dev.inkling.data.Samples;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.PlotRegion;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** How many samples there are of each class: a bar for each, side by side. */
final class ClassDistribution extends PlotRegion {
    private static final double BARS = 26;
    private static final double TEXT = 16;
    private static final double GAP = 6;
    private static final double WIDTH_FOR_NAME_AND_COUNT = 58;

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
            g.setFill(accentColor());
            g.fillRect(left + GAP / 2, BARS - bar, Math.floor(cell) - GAP, bar);
            g.setFill(textColor());
            String text = cell < WIDTH_FOR_NAME_AND_COUNT
                    ? names.get(label)
                    : Messages.get("inspect.distribution.class", names.get(label), counts[label]);
            g.fillText(text, left + cell / 2, BARS + TEXT - 4, cell - 2);
        }
    }
}
