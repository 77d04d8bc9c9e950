package dev.inkling.ui.compare;

import dev.inkling.train.sweep.RangeTest;
import dev.inkling.train.sweep.RangeTestResult;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.PlotAxis;
import dev.inkling.ui.support.PlotRegion;
import dev.inkling.ui.support.PlotTick;
import dev.inkling.ui.support.RowSample;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** The loss against the learning rate, which grows in equal ratios across: each mini-batch faint, smoothed as a line. */
final class RangePlot extends PlotRegion {
    private static final double LEFT = 58;
    private static final double RIGHT = 18;
    private static final double TOP = 48;
    private static final double BOTTOM = 42;
    private static final double POINT = 1.6;
    /** Single mini-batches may be far above the line; what is beyond this many times its height is cut off. */
    private static final double HEADROOM = 1.15;

    private final RangeModel model;

    RangePlot(RangeModel model) {
        this.model = model;
        setId("compare-range-plot");
        model.revisionProperty().addListener(observable -> repaint());
    }

    /** Takes over what has been measured since. */
    void refresh() {
        if (model.isRunning()) {
            repaint();
        }
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        @Nullable RangeTest test = model.test();
        if (test == null || test.losses().size() == 0) {
            return;
        }
        int size = test.losses().size();
        double[] losses =
                IntStream.range(0, size).mapToDouble(i -> test.losses().get(i)).toArray();
        @Nullable RangeTestResult result = model.result();
        double[] line = result == null ? new double[0] : result.smoothed();
        PlotAxis across = new PlotAxis(
                Math.log10(test.settings().from()), Math.log10(test.settings().to()), LEFT, width - RIGHT);
        PlotAxis upward = upward(losses, line, height);
        g.setFont(SMALL);
        g.setTextBaseline(VPos.CENTER);
        paintAxes(g, across, upward, width, height);
        g.save();
        g.beginPath();
        g.rect(LEFT, TOP, width - LEFT - RIGHT, height - TOP - BOTTOM);
        g.clip();
        g.setGlobalAlpha(0.35);
        g.setFill(accentColor());
        for (int i : RowSample.of(size)) {
            double x = across.at(Math.log10(test.settings().rate(i)));
            g.fillOval(x - POINT, upward.at(losses[i]) - POINT, 2 * POINT, 2 * POINT);
        }
        g.setGlobalAlpha(1);
        if (result != null) {
            g.setStroke(accentColor());
            g.setLineWidth(2);
            g.strokePolyline(
                    Arrays.stream(result.rates())
                            .limit(line.length)
                            .map(rate -> across.at(Math.log10(rate)))
                            .toArray(),
                    Arrays.stream(line).map(upward::at).toArray(),
                    line.length);
        }
        g.restore();
        if (result != null && result.hasProposal()) {
            mark(g, across, result.tenthOfMinimum(), "compare.range.mark.tenth", 1, textColor(), height);
            mark(g, across, result.steepest(), "compare.range.mark.steepest", 0, strongTextColor(), height);
        }
    }

    private static PlotAxis upward(double[] losses, double[] line, double height) {
        DoubleSummaryStatistics shown =
                Arrays.stream(line.length > 0 ? line : losses).summaryStatistics();
        double top = line.length > 0 ? shown.getMax() * HEADROOM : shown.getMax();
        double low = Math.min(shown.getMin(), Arrays.stream(losses).min().orElse(0));
        return PlotAxis.around(low, Math.max(low, top), height - BOTTOM, TOP);
    }

    private void paintAxes(GraphicsContext g, PlotAxis across, PlotAxis upward, double width, double height) {
        g.setLineWidth(1);
        g.setStroke(gridColor());
        g.setTextAlign(TextAlignment.RIGHT);
        for (PlotTick tick : upward.ticks(44)) {
            double y = Math.floor(tick.place()) + 0.5;
            g.strokeLine(LEFT, y, width - RIGHT, y);
            g.setFill(textColor());
            g.fillText(tick.text(), LEFT - 8, y);
        }
        g.setTextAlign(TextAlignment.CENTER);
        for (int power = (int) Math.ceil(across.min() - 1e-9); power <= across.max() + 1e-9; power++) {
            double x = Math.floor(across.at(power)) + 0.5;
            g.strokeLine(x, TOP, x, height - BOTTOM);
            g.fillText(RangeModel.text(Math.pow(10, power)), x, height - BOTTOM + 13);
        }
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(Messages.get("compare.range.loss"), 8, 12);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(Messages.get("compare.range.rate"), (LEFT + width - RIGHT) / 2, height - 10);
    }

    /** An upright line at a proposed rate, its name above, each on a height of its own. */
    private void mark(
            GraphicsContext g, PlotAxis across, double rate, String key, int level, Color color, double height) {
        double x = Math.floor(across.at(Math.log10(rate))) + 0.5;
        double y = 12 + 18.0 * level;
        g.setStroke(color);
        g.setLineWidth(1.5);
        if (level > 0) {
            g.setLineDashes(5, 4);
        }
        g.strokeLine(x, y + 8, x, height - BOTTOM);
        g.setLineDashes();
        g.setFill(color);
        boolean right = x > getWidth() * 0.6;
        g.setTextAlign(right ? TextAlignment.RIGHT : TextAlignment.LEFT);
        g.fillText(Messages.get(key, RangeModel.text(rate)), right ? x + 4 : x - 4, y);
    }
}
