package dev.inkling.ui.chart;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keyboard: arrows move the crosshair, + and − zoom about it, Home and End go to the curves' ends, 0 and Escape reset. */
final class ChartKeys {
    private static final double FAST = 10;
    private static final double ZOOM = 0.8;

    private final ChartActions chart;
    private final ChartGestures gestures;

    ChartKeys(LiveChart node, ChartActions chart, ChartGestures gestures) {
        this.chart = chart;
        this.gestures = gestures;
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double step = event.isShiftDown() ? FAST : 1;
        String text = event.getText();
        KeyCode code = event.getCode();
        boolean used = true;
        if (code == KeyCode.LEFT) {
            chart.stepCrosshair(-step);
        } else if (code == KeyCode.RIGHT) {
            chart.stepCrosshair(step);
        } else if (code == KeyCode.HOME) {
            chart.endCrosshair(false);
        } else if (code == KeyCode.END) {
            chart.endCrosshair(true);
        } else if (code == KeyCode.ADD || code == KeyCode.PLUS || code == KeyCode.EQUALS || text.equals("+")) {
            chart.zoomAtCrosshair(ZOOM);
        } else if (code == KeyCode.SUBTRACT || code == KeyCode.MINUS || text.equals("-")) {
            chart.zoomAtCrosshair(1 / ZOOM);
        } else if (code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0) {
            chart.reset();
        } else if (code == KeyCode.ESCAPE) {
            used = escape();
        } else {
            used = false;
        }
        if (used) {
            event.consume();
        }
    }

    /** Ends what is nearest: a drag, a zoom, the crosshair; with nothing to end, Escape is for somebody else. */
    private boolean escape() {
        if (gestures.cancel()) {
            return true;
        }
        if (chart.isZoomed()) {
            chart.reset();
            return true;
        }
        return chart.leaveCrosshair();
    }
}
