package dev.inkling.ui.draw;

import atlantafx.base.theme.Styles;
import dev.inkling.data.Samples;
import dev.inkling.nn.Predictor;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import dev.inkling.ui.support.Problems;
import java.util.function.ToIntBiFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Puts test images into the canvas: next, previous, next mistake; and says which one it is. */
final class TestImageBar extends HBox {
    private @Nullable TestImages images;
    private final InkCanvas canvas;
    private final Label which = new Label(Messages.get("draw.test.none"));
    private final Button mistake =
            Buttons.icon("draw-next-mistake", Feather.ALERT_TRIANGLE, Messages.get("draw.test.mistake"));
    private @Nullable Predictor predictor;
    private boolean searching;
    private boolean showing;
    private int row = -1;

    TestImageBar(InkCanvas canvas) {
        super(2);
        this.canvas = canvas;
        setAlignment(Pos.CENTER_LEFT);
        Button previous = Buttons.icon("draw-previous", Feather.CHEVRON_LEFT, Messages.get("draw.test.previous"));
        previous.setOnAction(event -> step(TestImages::previous));
        Button next = Buttons.icon("draw-next", Feather.CHEVRON_RIGHT, Messages.get("draw.test.next"));
        next.setOnAction(event -> step(TestImages::next));
        mistake.setOnAction(event -> searchMistake());
        mistake.setDisable(true);
        setImages(null);
        which.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        which.setId("draw-test");
        which.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(which, Priority.ALWAYS);
        getChildren().setAll(which, previous, next, mistake);
        canvas.seenProperty().addListener(observable -> {
            // Something was drawn, or the board wiped: what is there is no test image any more.
            if (!showing) {
                which.setText(Messages.get("draw.test.none"));
            }
        });
    }

    /** The images to pick from, null for none; from the first one on, unless they are of the same dataset as before. */
    void setImages(@Nullable TestImages from) {
        if (from != null && from.areOfSameDataset(images)) {
            row = Math.min(row, from.samples().size() - 1);
        } else {
            row = -1;
            which.setText(Messages.get("draw.test.none"));
        }
        images = from;
        setDisable(from == null);
    }

    void setPredictor(@Nullable Predictor newest) {
        predictor = newest;
        mistake.setDisable(newest == null || searching);
    }

    private void step(ToIntBiFunction<TestImages, Integer> way) {
        if (images != null) {
            show(images, way.applyAsInt(images, row));
        }
    }

    private void show(TestImages from, int newRow) {
        row = newRow;
        showPicked(from.samples(), row, Messages.get("draw.test.part"));
    }

    /** Puts any sample into the canvas. */
    void showPicked(Samples samples, int picked, String part) {
        showing = true;
        canvas.showImage(TestImages.image(samples, picked));
        showing = false;
        which.setText(Messages.get("draw.test.which", part, Numbers.count(picked + 1), samples.label(picked)));
    }

    private void searchMistake() {
        TestImages from = images;
        if (predictor == null || from == null) {
            return;
        }
        searching = true;
        mistake.setDisable(true);
        from.nextMistake(
                row,
                predictor,
                found -> {
                    if (endSearch(from)) {
                        showFound(from, found);
                    }
                },
                error -> {
                    if (endSearch(from)) {
                        which.setText(Messages.get("draw.test.failed", Problems.sentence(error)));
                    }
                });
    }

    /** Whether what was searched is still what is shown. */
    @SuppressWarnings("ReferenceEquality") // The very images.
    private boolean endSearch(TestImages searched) {
        searching = false;
        mistake.setDisable(predictor == null);
        return searched == images;
    }

    private void showFound(TestImages from, int found) {
        if (found >= 0) {
            show(from, found);
        } else {
            which.setText(Messages.get("draw.test.allRight"));
        }
    }
}
