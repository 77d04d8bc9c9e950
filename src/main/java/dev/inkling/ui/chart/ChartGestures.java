package dev.inkling.ui.chart;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** Mouse, wheel and touch: a drag zooms to a rectangle or a band, another button's drag pans, the wheel zooms about the cursor. */
final class ChartGestures {
    /** A drag that is narrower than this means the whole extent in that direction. */
    private static final double BAND = 14;

    private static final double CLICK = 4;

    /** One notch of a wheel (40) takes 15 % of the range away. */
    private static final double PER_WHEEL_PIXEL = Math.log(0.85) / 40;

    private final LiveChart node;
    private final ChartActions chart;
    private final Rectangle selection;
    private @Nullable Drag drag;
    private boolean spaceHeld;

    ChartGestures(LiveChart node, ChartActions chart, Rectangle selection) {
        this.node = node;
        this.chart = chart;
        this.selection = selection;
        selection.setVisible(false);
        selection.setManaged(false);
        selection.setMouseTransparent(true);
        node.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        node.addEventHandler(MouseEvent.MOUSE_EXITED, event -> chart.leaveCrosshair());
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        node.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        node.addEventHandler(ZoomEvent.ZOOM, this::pinched);
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> space(event, true));
        node.addEventHandler(KeyEvent.KEY_RELEASED, event -> space(event, false));
    }

    /** Gives up a drag. */
    boolean cancel() {
        boolean dragging = drag != null;
        drag = null;
        selection.setVisible(false);
        return dragging;
    }

    private void moved(MouseEvent event) {
        ChartFrame frame = chart.frame();
        if (frame == null) {
            return;
        }
        boolean inside = frame.area().contains(event.getX(), event.getY());
        node.setCursor(inside ? Cursor.CROSSHAIR : Cursor.DEFAULT);
        if (inside) {
            chart.pointCrosshair(event.getX(), event.getY());
        } else {
            chart.leaveCrosshair();
        }
    }

    private void pressed(MouseEvent event) {
        node.requestFocus();
        ChartFrame frame = chart.frame();
        if (frame != null && frame.area().contains(event.getX(), event.getY())) {
            boolean pan = event.getButton() != MouseButton.PRIMARY || event.isShiftDown() || spaceHeld;
            drag = new Drag(frame, event.getX(), event.getY(), pan);
        }
    }

    private void dragged(MouseEvent event) {
        Drag now = drag;
        if (now == null) {
            return;
        }
        chart.leaveCrosshair();
        if (now.pan) {
            node.setCursor(Cursor.CLOSED_HAND);
            now.panTo(event.getX(), event.getY(), chart);
        } else {
            PlotArea area = now.frame.area();
            double x = Math.max(area.left(), Math.min(area.right(), event.getX()));
            double y = Math.max(area.top(), Math.min(area.bottom(), event.getY()));
            boolean wide = Math.abs(x - now.x) >= BAND;
            boolean tall = Math.abs(y - now.y) >= BAND;
            selection.setX(wide || !tall ? Math.min(x, now.x) : area.left());
            selection.setWidth(wide || !tall ? Math.abs(x - now.x) : area.width());
            selection.setY(tall ? Math.min(y, now.y) : area.top());
            selection.setHeight(tall ? Math.abs(y - now.y) : area.height());
            selection.setVisible(true);
        }
    }

    private void released(MouseEvent event) {
        Drag now = drag;
        cancel();
        if (now == null) {
            return;
        }
        if (now.pan) {
            moved(event);
            return;
        }
        PlotArea area = now.frame.area();
        boolean wholeWidth = selection.getWidth() == area.width();
        boolean wholeHeight = selection.getHeight() == area.height();
        boolean dragged = Math.hypot(event.getX() - now.x, event.getY() - now.y) > CLICK;
        if (dragged && (selection.getWidth() > CLICK || wholeHeight != wholeWidth)) {
            ChartFrame frame = now.frame;
            double left = selection.getX();
            double top = selection.getY();
            chart.zoomTo(
                    wholeWidth
                            ? null
                            : frame.x().part(frame.fractionX(left), frame.fractionX(left + selection.getWidth())),
                    wholeHeight
                            ? null
                            : frame.y().part(frame.fractionY(top + selection.getHeight()), frame.fractionY(top)));
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            chart.reset();
        }
    }

    private void scrolled(ScrollEvent event) {
        // Shift turns the wheel sideways on some platforms.
        double amount = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (amount != 0 && !event.isInertia()) {
            zoom(event.getX(), event.getY(), Math.exp(amount * PER_WHEEL_PIXEL), event.isShiftDown());
            event.consume();
        }
    }

    private void pinched(ZoomEvent event) {
        zoom(event.getX(), event.getY(), 1 / event.getZoomFactor(), false);
        event.consume();
    }

    private void zoom(double x, double y, double factor, boolean verticalOnly) {
        ChartFrame frame = chart.frame();
        if (frame == null) {
            return;
        }
        boolean besideY = x < frame.area().left();
        boolean belowX = y > frame.area().bottom();
        double fractionX = Math.max(0, Math.min(1, frame.fractionX(x)));
        double fractionY = Math.max(0, Math.min(1, frame.fractionY(y)));
        chart.zoom(fractionX, fractionY, verticalOnly || besideY ? 1 : factor, belowX && !besideY ? 1 : factor);
    }

    private void space(KeyEvent event, boolean held) {
        if (event.getCode() == KeyCode.SPACE) {
            spaceHeld = held;
            event.consume();
        }
    }

    /** A drag under way, in terms of the axes as they were when it began. */
    private static final class Drag {
        private final ChartFrame frame;
        private final double x;
        private final double y;
        private final boolean pan;
        private boolean vertical;

        Drag(ChartFrame frame, double x, double y, boolean pan) {
            this.frame = frame;
            this.x = x;
            this.y = y;
            this.pan = pan;
        }

        /** A pan is horizontal until it clearly is not, so that the vertical axis can go on following. */
        void panTo(double toX, double toY, ChartActions chart) {
            vertical |= Math.abs(toY - y) > BAND;
            double byX = (x - toX) / frame.area().width();
            double byY = vertical ? (toY - y) / frame.area().height() : 0;
            chart.pan(frame, byX, byY);
        }
    }
}
