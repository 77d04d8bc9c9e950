package dev.inkling.ui.draw;

import dev.inkling.ink.DigitImage;
import dev.inkling.ui.support.Messages;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The 28×28 pixels that the network sees, each a crisp square; the grey value under the mouse in a tooltip. */
public final class PixelView extends Region {
    private static final int SIDE = DigitImage.SIDE;

    private final ObjectProperty<@Nullable DigitImage> image = new SimpleObjectProperty<>(this, "image");
    private final int pixelSize;
    private final Canvas picture;
    private final Tooltip tooltip = new Tooltip();

    /** @param pixelSize the side of one pixel of the image, in pixels of the screen */
    public PixelView(int pixelSize) {
        this.pixelSize = pixelSize;
        getStyleClass().add("pixel-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Messages.get("draw.seen"));
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        picture = new Canvas(SIDE * pixelSize, SIDE * pixelSize);
        getChildren().add(picture);
        image.subscribe(this::paint);
        tooltip.setShowDelay(Duration.millis(300));
        Tooltip.install(this, tooltip);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::describePixel);
    }

    /** What is shown; null for nothing. */
    public ObjectProperty<@Nullable DigitImage> imageProperty() {
        return image;
    }

    /**
     * Enlarged by hand and drawn on a canvas: software rendering blurs what an image view enlarges, whatever is asked of
     * it, and makes pixels of unequal size of what a canvas enlarges.
     */
    private void paint(@Nullable DigitImage seen) {
        GraphicsContext graphics = picture.getGraphicsContext2D();
        graphics.clearRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setImageSmoothing(false);
        if (seen != null) {
            graphics.drawImage(DigitPictures.of(seen, Color.WHITE, pixelSize), 0, 0);
        }
    }

    private void describePixel(MouseEvent event) {
        DigitImage seen = image.get();
        int row = pixelAt(event.getY());
        int column = pixelAt(event.getX());
        tooltip.setText(
                seen == null
                        ? Messages.get("draw.seen")
                        : Messages.get("draw.pixel", row, column, (double) seen.at(row, column)));
    }

    private int pixelAt(double position) {
        return Math.max(0, Math.min(SIDE - 1, (int) (position / pixelSize)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return SIDE * pixelSize;
    }

    @Override
    protected double computePrefHeight(double width) {
        return SIDE * pixelSize;
    }
}
