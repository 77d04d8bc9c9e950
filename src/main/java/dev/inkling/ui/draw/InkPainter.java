package dev.inkling.ui.draw;

import dev.inkling.ink.DigitImage;
import dev.inkling.ink.InkPoint;
import dev.inkling.ink.Stroke;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Paints a board. Its coordinates run from 0 to 1 across the largest square in the middle of the canvas. */
final class InkPainter {
    private static final double CURSOR_RADIUS = 7;

    private final Canvas canvas;

    InkPainter(Canvas canvas) {
        this.canvas = canvas;
    }

    /** From the canvas's pixels to the board, held at the canvas's edges. */
    Point2D toBoard(double x, double y) {
        double insideX = Math.max(0, Math.min(canvas.getWidth(), x));
        double insideY = Math.max(0, Math.min(canvas.getHeight(), y));
        return new Point2D((insideX - left()) / side(), (insideY - top()) / side());
    }

    void paint(Board board, Color ink, double penWidth) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        DigitImage picked = board.picked();
        if (picked != null) {
            graphics.setImageSmoothing(false);
            graphics.drawImage(DigitPictures.of(picked, ink, 1), left(), top(), side(), side());
        }
        graphics.setStroke(ink);
        graphics.setLineWidth(penWidth);
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        for (Stroke stroke : board.drawing().strokes()) {
            trace(stroke.points(), graphics);
        }
    }

    /** The pen that the keyboard moves: a ring, filled while the pen is down. */
    void paintCursor(Point2D at, boolean down, Color color) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        double x = left() + at.getX() * side();
        double y = top() + at.getY() * side();
        graphics.setStroke(color);
        graphics.setFill(color);
        graphics.setLineWidth(2);
        if (down) {
            graphics.fillOval(x - CURSOR_RADIUS, y - CURSOR_RADIUS, 2 * CURSOR_RADIUS, 2 * CURSOR_RADIUS);
        } else {
            graphics.strokeOval(x - CURSOR_RADIUS, y - CURSOR_RADIUS, 2 * CURSOR_RADIUS, 2 * CURSOR_RADIUS);
        }
    }

    /**
     * Curves from middle to middle of the pieces, each bent towards the point between: no corners at single points. Where
     * the pen turned back, straight lines, because only these have a round join.
     */
    private void trace(List<InkPoint> points, GraphicsContext graphics) {
        double fromX = x(points.get(0));
        double fromY = y(points.get(0));
        double x = fromX;
        double y = fromY;
        graphics.beginPath();
        graphics.moveTo(x, y);
        for (int i = 1; i < points.size(); i++) {
            double nextX = x(points.get(i));
            double nextY = y(points.get(i));
            double middleX = (x + nextX) / 2;
            double middleY = (y + nextY) / 2;
            boolean turnsBack = (x - fromX) * (nextX - x) + (y - fromY) * (nextY - y) < 0;
            if (turnsBack) {
                graphics.lineTo(x, y);
                graphics.lineTo(middleX, middleY);
            } else {
                graphics.quadraticCurveTo(x, y, middleX, middleY);
            }
            fromX = middleX;
            fromY = middleY;
            x = nextX;
            y = nextY;
        }
        graphics.lineTo(x, y);
        graphics.stroke();
    }

    private double side() {
        return Math.min(canvas.getWidth(), canvas.getHeight());
    }

    private double left() {
        return (canvas.getWidth() - side()) / 2;
    }

    private double top() {
        return (canvas.getHeight() - side()) / 2;
    }

    private double x(InkPoint point) {
        return left() + point.x() * side();
    }

    private double y(InkPoint point) {
        return top() + point.y() * side();
    }
}
