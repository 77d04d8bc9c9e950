package dev.inkling.ui.draw;

import atlantafx.base.theme.Styles;
import dev.inkling.data.Samples;
import dev.inkling.ink.DigitImage;
import dev.inkling.ink.InkRenderer;
import dev.inkling.ink.InkStyle;
import dev.inkling.nn.Predictor;
import dev.inkling.ui.support.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The right column for image datasets: draw a digit, see what the network sees, read its answer. */
public final class DrawPanel extends VBox {
    private static final int SEEN_PIXEL = 3;

    private final InkCanvas canvas = new InkCanvas(new InkRenderer(InkStyle.MNIST));
    private final TestImageBar testImages;
    private final Label source = new Label();
    private final AnswerLabel answer;
    private final ProbabilityBars bars;
    private final OpinionList opinions;
    private @Nullable Predictor predictor;

    /** @param images the test images to pick from, 28×28 each */
    public DrawPanel(List<String> classNames, TestImages images) {
        super(8);
        getStyleClass().addAll("card", "draw-panel");
        setId("draw-panel");
        Label heading = new Label(Messages.get("draw.heading"));
        heading.getStyleClass().add("card-heading");
        canvas.setId("draw-canvas");
        canvas.setMaxWidth(Double.MAX_VALUE);
        PixelView seen = new PixelView(SEEN_PIXEL);
        seen.imageProperty().bind(canvas.seenProperty());
        answer = new AnswerLabel(classNames);
        answer.setId("draw-answer");
        bars = new ProbabilityBars(classNames);
        bars.setId("draw-bars");
        opinions = new OpinionList(classNames);
        opinions.setId("draw-opinions");
        // Side by side, each has a strip of its own instead of the bars.
        bars.visibleProperty().bind(opinions.visibleProperty().not());
        bars.managedProperty().bind(bars.visibleProperty());
        testImages = new TestImageBar(images, canvas);
        HBox result = new HBox(14, seen, answer);
        result.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(answer, Priority.ALWAYS);
        source.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        source.setId("draw-source");
        source.setWrapText(true);
        // As high as it is wide, and lower only where the window is.
        canvas.prefHeightProperty().bind(widthProperty().subtract(26));
        canvas.maxHeightProperty().bind(canvas.prefHeightProperty());
        getChildren().setAll(heading, canvas, new InkTools(canvas), testImages, result, bars, opinions, source);
        canvas.seenProperty().addListener(observable -> judge());
        showSource("");
    }

    /**
     * The network that judges from now on; the drawing is judged anew at once.
     *
     * @param newest null while there is none
     * @param from which run it is, in words
     */
    public void setPredictor(@Nullable Predictor newest, String from) {
        predictor = newest;
        testImages.setPredictor(newest);
        showSource(from);
        judge();
    }

    /** Networks to be asked side by side; fewer than two for none. */
    public void setOpinions(List<Opinion> asked) {
        opinions.show(asked);
    }

    private void showSource(String from) {
        source.setText(from.isEmpty() ? Messages.get("draw.source.none") : from);
    }

    private void judge() {
        DigitImage image = canvas.seenProperty().get();
        opinions.judge(image == null ? null : features(image));
        if (predictor == null || image == null) {
            answer.showNothing();
            bars.showNothing();
            return;
        }
        double[] probabilities = predictor.answer(features(image));
        if (Double.isNaN(probabilities[0])) {
            // A network that has diverged has no opinion.
            answer.showNothing();
            bars.showNothing();
        } else {
            answer.show(probabilities);
            bars.setProbabilities(probabilities);
        }
    }

    private static double[] features(DigitImage image) {
        float[] pixels = image.toArray();
        double[] features = new double[pixels.length];
        for (int i = 0; i < features.length; i++) {
            features[i] = pixels[i];
        }
        return features;
    }

    /** Puts a sample into the canvas, as if it had been drawn. */
    public void showSample(Samples samples, int row, String part) {
        testImages.showPicked(samples, row, part);
    }
}
