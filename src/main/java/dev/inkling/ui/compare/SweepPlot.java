package dev.inkling.ui.compare;

import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.PlotRegion;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A picture of a sweep. Its runs are highlighted by the mouse or the arrow keys, everywhere, and selected by a click or Enter. */
abstract class SweepPlot extends PlotRegion {
    private static final double MARK = 3.5;

    private final RunsModel runs;
    private SweepTable table = SweepTable.of(List.of());
    private SweepFigure figure = SweepFigure.BEST_TEST;

    SweepPlot(RunsModel runs) {
        this.runs = runs;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        runs.highlightedProperty().addListener(observable -> repaint());
        runs.selectedProperty().addListener(observable -> repaint());
        addEventHandler(MouseEvent.MOUSE_MOVED, this::highlightAt);
        addEventHandler(
                MouseEvent.MOUSE_EXITED, event -> runs.highlightedProperty().set(null));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                requestFocus();
                select(runAt(event.getX(), event.getY()));
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        focusedProperty().addListener(observable -> repaint());
    }

    /** The run at a place of the picture; null for none. */
    abstract @Nullable RunItem runAt(double x, double y);

    final void show(SweepTable newTable, SweepFigure newFigure) {
        boolean other = !newTable.runs().equals(table.runs());
        table = newTable;
        if (other) {
            tableChanged();
        }
        figure = newFigure;
        repaint();
    }

    /** Other runs are shown from now on. */
    void tableChanged() {}

    private void highlightAt(MouseEvent event) {
        @Nullable RunItem run = runAt(event.getX(), event.getY());
        runs.highlightedProperty().set(run == null ? null : run.key());
    }

    private void select(@Nullable RunItem run) {
        if (run != null) {
            runs.selectedProperty().set(run);
        }
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, UP -> step(-1);
            case RIGHT, DOWN -> step(1);
            case ENTER, SPACE -> select(highlighted());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        List<RunItem> order = cells().stream()
                .sorted(Comparator.comparing(SweepCell::places, SweepPlot::comparePlaces))
                .map(cell -> cell.representative(figure))
                .toList();
        if (!order.isEmpty()) {
            @Nullable SweepCell now = highlightedCell();
            int at = now == null ? (by > 0 ? -1 : 0) : order.indexOf(now.representative(figure));
            runs.highlightedProperty()
                    .set(order.get(Math.floorMod(at + by, order.size())).key());
        }
    }

    private static int comparePlaces(List<Integer> left, List<Integer> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = Integer.compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    final SweepTable table() {
        return table;
    }

    final SweepFigure figure() {
        return figure;
    }

    final List<SweepCell> cells() {
        return table.cells();
    }

    /** A figure of a cell as the axes show it; NaN for none. */
    final double onAxis(double value) {
        return figure.onAxis(value, table.isRegression());
    }

    final @Nullable RunItem highlighted() {
        return table.runs().stream()
                .filter(run ->
                        Objects.equals(run.key(), runs.highlightedProperty().get()))
                .findFirst()
                .orElse(null);
    }

    final @Nullable SweepCell highlightedCell() {
        return cellOf(highlighted());
    }

    final @Nullable SweepCell selectedCell() {
        return cellOf(runs.selectedProperty().get());
    }

    private @Nullable SweepCell cellOf(@Nullable RunItem run) {
        return run == null ? null : table.cellOf(run).orElse(null);
    }

    /** A cross, for runs that diverged. */
    final void cross(GraphicsContext g, double x, double y) {
        g.setStroke(dangerColor());
        g.setLineWidth(2);
        g.strokeLine(x - MARK, y - MARK, x + MARK, y + MARK);
        g.strokeLine(x - MARK, y + MARK, x + MARK, y - MARK);
    }

    /** A star around a point, for the best. */
    final void star(GraphicsContext g, double x, double y, double radius) {
        double[] xs = new double[10];
        double[] ys = new double[10];
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * (i / 5.0 - 0.5);
            double length = i % 2 == 0 ? radius : 0.45 * radius;
            xs[i] = x + length * Math.cos(angle);
            ys[i] = y + length * Math.sin(angle);
        }
        g.fillPolygon(xs, ys, 10);
    }
}
