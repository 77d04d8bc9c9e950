package dev.inkling.ui.setup;

import dev.inkling.data.Dataset;
import dev.inkling.data.SampleShape;
import dev.inkling.data.augment.Augmentation;
import dev.inkling.ui.support.GrayPicture;
import dev.inkling.ui.support.LatestRequest;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.PlotRegion;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** An {@link AugmentedSheet} as a picture, made off the window's thread; until a new one is there, the last one is shown. */
final class AugmentedSamples extends PlotRegion {
    private static final double TILE = 42;
    private static final double GAP = 4;
    /** Between the images as they are and what becomes of them. */
    private static final double WIDE_GAP = 14;

    private final LatestRequest<AugmentedSheet> request =
            new LatestRequest<>("augmentation-preview", 0, Platform::runLater);
    private @Nullable Dataset images;
    private Augmentation amounts = Augmentation.NONE;
    private long draw = 1;
    private @Nullable AugmentedSheet sheet;

    AugmentedSamples() {
        setId("setup-augment-samples");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Messages.get("setup.augment.preview.explanation"));
        double width = AugmentedSheet.COLUMNS * (TILE + GAP) - GAP + WIDE_GAP - GAP;
        double height = AugmentedSheet.ROWS * (TILE + GAP) - GAP;
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
    }

    /** Shows what becomes of a dataset's images, soon; nothing happens where that was asked for last. */
    void show(Dataset dataset, Augmentation typed) {
        if (dataset != images || !typed.equals(amounts)) {
            images = dataset;
            amounts = typed;
            make();
        }
    }

    void showOthers() {
        draw++;
        make();
    }

    private void make() {
        Dataset from = images;
        if (from != null) {
            Augmentation asked = amounts;
            long number = draw;
            request.submit(isWanted -> AugmentedSheet.of(from, asked, number), made -> {
                sheet = made;
                repaint();
            });
        }
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        if (sheet == null) {
            return;
        }
        SampleShape.Image shape = sheet.shape();
        Image picture = picture(sheet);
        double scale = TILE / Math.max(shape.width(), shape.height());
        for (int row = 0; row < AugmentedSheet.ROWS; row++) {
            for (int column = 0; column < AugmentedSheet.COLUMNS; column++) {
                g.drawImage(
                        picture,
                        column * shape.width(),
                        row * shape.height(),
                        shape.width(),
                        shape.height(),
                        column * (TILE + GAP) + (column > 0 ? WIDE_GAP - GAP : 0),
                        row * (TILE + GAP),
                        shape.width() * scale,
                        shape.height() * scale);
            }
        }
    }

    /** All images in one, without gaps. */
    private static Image picture(AugmentedSheet sheet) {
        int width = sheet.shape().width();
        int height = sheet.shape().height();
        GrayPicture all = new GrayPicture(AugmentedSheet.COLUMNS * width, AugmentedSheet.ROWS * height);
        for (int y = 0; y < AugmentedSheet.ROWS * height; y++) {
            for (int x = 0; x < AugmentedSheet.COLUMNS * width; x++) {
                all.set(x, y, sheet.level(y / height, x / width, y % height * width + x % width));
            }
        }
        return all.toImage();
    }
}
