package dev.inkling.ui.compare;

import dev.inkling.ui.compare.ParallelPaths.Path;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.PlotTick;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Three or more varied settings: an axis for each and one for the chosen figure, a line for each run, colored by the figure.
 * Dragging along an axis leaves the lines that pass there, a click on it shows all again.
 */
final class ParallelPlot extends SweepPlot {
    private static final double SIDE = 66;
    private static final double WIDEST_TITLE = 2 * SIDE - 6;
    private static final double TOP = 36;
    private static final double BOTTOM = 16;
    private static final double REACH = 8;
    private static final double AXIS_REACH = 14;
    private static final double FAINT = 0.12;
    private static final double CLEAR = 0.9;
    private static final double CHARACTER = 6.2;

    private final Brushes brushes = new Brushes();
    private List<Path> paths = List.of();
    private int brushed = -1;
    private double pressedAt;

    ParallelPlot(RunsModel runs) {
        super(runs);
        setId("compare-parallel");
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            brushed = axisAt(event.getX());
            pressedAt = event.getY();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (brushed >= 0) {
                brushes.set(brushed, pressedAt, event.getY());
                repaint();
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (brushed >= 0 && event.isStillSincePress()) {
                brushes.clear(brushed);
                repaint();
            }
        });
        addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> setCursor(axisAt(event.getX()) >= 0 ? Cursor.V_RESIZE : Cursor.DEFAULT));
        // What is marked is marked in pixels.
        widthProperty().addListener(observable -> brushes.clearAll());
        heightProperty().addListener(observable -> brushes.clearAll());
    }

    @Override
    void tableChanged() {
        brushes.clearAll();
    }

    private int axisCount() {
        return table().axes().size() + 1;
    }

    private double x(int axis) {
        double span = Math.floor(getWidth()) - 2 * SIDE;
        return Math.floor(SIDE + span * axis / (axisCount() - 1)) + 0.5;
    }

    private double bottom() {
        return Math.floor(getHeight()) - BOTTOM;
    }

    private int axisAt(double x) {
        return IntStream.range(0, axisCount())
                .filter(axis -> Math.abs(x(axis) - x) < AXIS_REACH)
                .findFirst()
                .orElse(-1);
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        if (table().axes().size() < 3) {
            paths = List.of();
            return;
        }
        ParallelPaths all = ParallelPaths.of(table(), figure(), TOP, bottom());
        paths = all.paths();
        FigureColors colors = new FigureColors(all.range().getMin(), all.range().getMax());
        g.setFont(SMALL);
        g.setTextBaseline(VPos.CENTER);
        @Nullable RunItem bold = highlighted();
        for (Path path : paths) {
            boolean faint = bold != null || isOut(path);
            line(g, path, colors, faint ? FAINT : CLEAR, 1.5);
        }
        paintAxes(g, all);
        for (Path path : paths) {
            if (path.run() == bold) {
                line(g, path, colors, 1, 3.5);
            }
        }
    }

    private boolean isOut(Path path) {
        return brushes.isOut(axis -> path.y()[axis]);
    }

    private void line(GraphicsContext g, Path path, FigureColors colors, double opacity, double width) {
        boolean diverged = SweepCell.isDiverged(path.run());
        g.setGlobalAlpha(opacity);
        g.setStroke(diverged ? dangerColor() : Double.isNaN(path.value()) ? textColor() : colors.of(path.value()));
        g.setLineWidth(width);
        g.setLineDashes(diverged ? new double[] {5, 4} : new double[0]);
        int last = axisCount() - 1;
        // A run without a figure ends at the axis before.
        int points = Double.isNaN(path.y()[last]) ? last : last + 1;
        g.strokePolyline(
                IntStream.range(0, points).mapToDouble(this::x).toArray(), Arrays.copyOf(path.y(), points), points);
        g.setLineDashes();
        g.setGlobalAlpha(1);
    }

    private void paintAxes(GraphicsContext g, ParallelPaths all) {
        for (int axis = 0; axis < axisCount(); axis++) {
            g.setStroke(textColor());
            g.setLineWidth(1);
            g.strokeLine(x(axis), TOP, x(axis), bottom());
            brushes.paint(g, axis, x(axis), accentColor());
            boolean last = axis == axisCount() - 1;
            g.setFill(strongTextColor());
            g.setTextAlign(TextAlignment.CENTER);
            String title = last
                    ? figure().axisTitle(table().isRegression())
                    : SettingWords.title(table().axes().get(axis).setting());
            double apart = x(1) - x(0);
            boolean staggered = apart < WIDEST_TITLE;
            // On two heights in turn, a title has the room of two axes.
            double room = Math.min(WIDEST_TITLE, staggered ? 2 * apart - 8 : apart);
            g.fillText(title, x(axis), staggered ? axis % 2 == 0 ? 8 : 23 : 14, room);
            g.setTextAlign(TextAlignment.LEFT);
            if (last) {
                labelFigures(g, all);
            } else {
                labelValues(g, axis);
            }
        }
    }

    private void labelValues(GraphicsContext g, int axis) {
        VariedSetting setting = table().axes().get(axis);
        double[] fractions = setting.fractions();
        double free = Double.POSITIVE_INFINITY;
        for (int i = 0; i < fractions.length; i++) {
            double y = ParallelPaths.place(fractions[i], TOP, bottom());
            if (free - y > 14) {
                label(g, setting.values().get(i).text(), x(axis), y, strongTextColor());
                free = y;
            }
        }
    }

    private void labelFigures(GraphicsContext g, ParallelPaths all) {
        for (PlotTick tick : all.figures().ticks(40)) {
            label(g, tick.text(), x(axisCount() - 1), tick.place(), strongTextColor());
        }
        if (all.diverged()) {
            label(g, Messages.get("compare.cell.diverged"), x(axisCount() - 1), bottom(), dangerColor());
        }
    }

    /** Text beside an axis, on a patch in the color of the background, or lines would strike it through. */
    private void label(GraphicsContext g, String text, double x, double y, Color color) {
        g.setStroke(textColor());
        g.strokeLine(x - 3, Math.floor(y) + 0.5, x + 3, Math.floor(y) + 0.5);
        g.setGlobalAlpha(0.8);
        g.setFill(strongTextColor().getBrightness() > 0.5 ? Color.web("#0d1117") : Color.WHITE);
        g.fillRoundRect(x + 5, y - 8, CHARACTER * text.length() + 5, 16, 5, 5);
        g.setGlobalAlpha(1);
        g.setFill(color);
        g.fillText(text, x + 7, y);
    }

    @Override
    @Nullable
    RunItem runAt(double x, double y) {
        double span = (Math.floor(getWidth()) - 2 * SIDE) / (axisCount() - 1);
        int before = (int) Math.max(0, Math.min(axisCount() - 2, Math.floor((x - SIDE) / span)));
        RunItem nearest = null;
        double least = REACH;
        for (Path path : paths) {
            double share = Math.max(0, Math.min(1, (x - x(before)) / span));
            double at = path.y()[before] + share * (path.y()[before + 1] - path.y()[before]);
            if (Math.abs(at - y) <= least && !isOut(path)) {
                least = Math.abs(at - y);
                nearest = path.run();
            }
        }
        return nearest;
    }
}
