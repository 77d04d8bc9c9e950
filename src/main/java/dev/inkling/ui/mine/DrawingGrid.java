package dev.inkling.ui.mine;

import dev.inkling.ink.DigitImage;
import dev.inkling.ui.support.GrayPicture;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.PlotRegion;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** The drawings that a page shows, painted as far as they are in sight; selected ones stand out, misread ones say as what. */
final class DrawingGrid extends PlotRegion {
    /** 896 pixels. */
    private static final int PICTURES_IN_ROW = 32;

    private static final double SELECTED_EDGE = 5;
    private static final double FAINT = 0.25;

    private final PageModel model;
    private final DoubleProperty scroll = new SimpleDoubleProperty(this, "scroll");
    private GridPlaces places = GridPlaces.of(0);

    DrawingGrid(PageModel model) {
        this.model = model;
        setId("mine-grid");
        getStyleClass().add("drawing-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleRoleDescription(Messages.get("mine.grid"));
        setAccessibleHelp(Messages.get("mine.grid.help"));
        setMinSize(120, 90);
        model.revisionProperty().addListener(observable -> {
            setAccessibleText(Messages.get(
                    "mine.selected", model.selection().size(), model.shown().size()));
            repaint();
        });
        scroll.addListener(observable -> repaint());
        focusedProperty().addListener(observable -> repaint());
        setOnMousePressed(event -> requestFocus());
    }

    /** How far down it is scrolled, in pixels. */
    DoubleProperty scrollProperty() {
        return scroll;
    }

    GridPlaces places() {
        return places;
    }

    /** How high all of it is. */
    double contentHeight() {
        return places.height(model.shown().size());
    }

    /** The drawing at a place of this region; −1 for none. */
    int indexAt(double x, double y) {
        int index = places.indexAt(x, y + scroll.get());
        return index < model.shown().size() ? index : -1;
    }

    @Override
    protected void layoutChildren() {
        places = GridPlaces.of(getWidth());
        super.layoutChildren();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        int first = Math.max(0, places.indexAt(0, scroll.get()));
        int end = Math.min(
                model.shown().size(), (int) Math.ceil((scroll.get() + height) / GridPlaces.ROW + 1) * places.columns());
        if (end <= first) {
            return;
        }
        Image pictures = pictures(first, end);
        g.setImageSmoothing(false);
        g.setFont(NORMAL);
        g.setTextAlign(TextAlignment.CENTER);
        for (int index = first; index < end; index++) {
            paintTile(g, index, pictures, index - first);
        }
    }

    private void paintTile(GraphicsContext g, int index, Image pictures, int place) {
        SeenDrawing drawing = model.shown().get(index);
        double x = places.x(index);
        double y = places.y(index) - scroll.get();
        double side = GridPlaces.IMAGE;
        if (model.isSelected(drawing)) {
            Color accent = accentColor();
            double edge = SELECTED_EDGE;
            g.setFill(Color.color(accent.getRed(), accent.getGreen(), accent.getBlue(), FAINT));
            g.fillRoundRect(x - edge, y - edge, side + 2 * edge, side + GridPlaces.CAPTION + edge + 3, 6, 6);
            g.setStroke(accent);
            g.setLineWidth(2);
            g.strokeRoundRect(x - edge, y - edge, side + 2 * edge, side + GridPlaces.CAPTION + edge + 3, 6, 6);
        }
        g.drawImage(pictures, pictureX(place), pictureY(place), DigitImage.SIDE, DigitImage.SIDE, x, y, side, side);
        boolean misread = model.isMisread(drawing);
        boolean atCursor = isFocused() && index == model.cursor();
        g.setStroke(misread ? dangerColor() : atCursor ? accentColor() : gridColor());
        g.setLineWidth(misread ? 2 : 1);
        double outside = misread ? 1 : 0.5;
        g.strokeRect(x - outside, y - outside, side + 2 * outside, side + 2 * outside);
        if (atCursor && !model.isSelected(drawing)) {
            g.setStroke(accentColor());
            g.setLineWidth(1);
            g.strokeRect(x - 3.5, y - 3.5, side + 7, side + 7);
        }
        g.setFill(misread ? dangerColor() : textColor());
        String caption = misread
                ? Messages.get("mine.misread", drawing.label(), model.answer(drawing))
                : String.valueOf(drawing.label());
        g.fillText(caption, x + side / 2, y + side + GridPlaces.CAPTION - 3);
    }

    /** All images in sight in one picture: one texture instead of hundreds, in rows, as no side of one may be very long. */
    private Image pictures(int first, int end) {
        int rows = (end - first + PICTURES_IN_ROW - 1) / PICTURES_IN_ROW;
        GrayPicture all = new GrayPicture(PICTURES_IN_ROW * DigitImage.SIDE, rows * DigitImage.SIDE);
        for (int place = 0; place < end - first; place++) {
            SeenDrawing drawing = model.shown().get(first + place);
            for (int pixel = 0; pixel < DigitImage.PIXELS; pixel++) {
                all.set(
                        pictureX(place) + pixel % DigitImage.SIDE,
                        pictureY(place) + pixel / DigitImage.SIDE,
                        drawing.gray(pixel));
            }
        }
        return all.toImage();
    }

    private static int pictureX(int place) {
        return place % PICTURES_IN_ROW * DigitImage.SIDE;
    }

    private static int pictureY(int place) {
        return place / PICTURES_IN_ROW * DigitImage.SIDE;
    }
}
