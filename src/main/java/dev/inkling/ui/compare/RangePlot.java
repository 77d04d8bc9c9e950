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
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
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
    private double mouseX = Double.NEGATIVE_INFINITY;

    RangePlot(RangeModel model) {
        this.model = model;
        setId("compare-range-plot");
        model.revisionProperty().addListener(observable -> repaint());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointAt(event.getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointAt(Double.NEGATIVE_INFINITY));
    }

    private void pointAt(double x) {
        mouseX = x;
        repaint();
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
            paintMarks(g, across, result, width, height);
        }
        paintReadOut(g, across, width, height);
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

    private void paintMarks(GraphicsContext g, PlotAxis across, RangeTestResult result, double width, double height) {
        List<String> texts = List.of(
                Messages.get("compare.range.mark.steepest", RangeModel.text(result.steepest())),
                Messages.get("compare.range.mark.tenth", RangeModel.text(result.tenthOfMinimum())));
        List<RangeMark> marks = RangeMark.place(
                snap(across.at(Math.log10(result.steepest()))),
                snap(across.at(Math.log10(result.tenthOfMinimum()))),
                texts.stream().mapToDouble(RangePlot::textWidth).toArray(),
                LEFT - 8,
                width - 2);
        g.setLineWidth(1.5);
        g.setTextAlign(TextAlignment.LEFT);
        for (int i = 0; i < marks.size(); i++) {
            RangeMark mark = marks.get(i);
            Color color = i == 0 ? strongTextColor() : textColor();
            g.setStroke(color);
            g.setLineDashes(i == 0 ? new double[0] : new double[] {5, 4});
            g.strokeLine(mark.x(), mark.top(), mark.x(), height - BOTTOM);
            g.setFill(color);
            g.fillText(texts.get(i), mark.left(), mark.y());
        }
        g.setLineDashes();
    }

    /** A line at the mouse, and the rate and the losses there beside it. */
    private void paintReadOut(GraphicsContext g, PlotAxis across, double width, double height) {
        String text =
                mouseX < LEFT || mouseX > width - RIGHT ? "" : model.readOut(Math.pow(10, across.valueAt(mouseX)));
        if (text.isEmpty()) {
            return;
        }
        double room = textWidth(text) + 12;
        double left = mouseX + room > width - RIGHT ? Math.max(LEFT, mouseX - room) : mouseX + 2;
        g.setStroke(textColor());
        g.setLineWidth(1);
        g.strokeLine(snap(mouseX), TOP, snap(mouseX), height - BOTTOM);
        g.clearRect(left, TOP + 2, room - 2, 18);
        g.setFill(strongTextColor());
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(text, left + 5, TOP + 11);
    }

    private static double textWidth(String text) {
        Text measured = new Text(text);
        measured.setFont(SMALL);
        return measured.getLayoutBounds().getWidth();
    }

    private static double snap(double place) {
        return Math.floor(place) + 0.5;
    }
}
