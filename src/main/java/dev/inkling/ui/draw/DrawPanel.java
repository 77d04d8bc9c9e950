package dev.inkling.ui.draw;

import atlantafx.base.theme.Styles;
import dev.inkling.data.Samples;
import dev.inkling.ink.DigitImage;
import dev.inkling.ink.InkRenderer;
import dev.inkling.ink.InkStyle;
import dev.inkling.nn.Predictor;
import dev.inkling.ui.support.Messages;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The right column for image datasets: draw a digit, see what the network sees, read its answer. */
public final class DrawPanel extends VBox {
    /** Instead of a class: the network has no answer. */
    public static final int NONE = -1;

    private static final int SEEN_PIXEL = 3;
    private static final double[] NOTHING = {};

    private final InkCanvas canvas = new InkCanvas(new InkRenderer(InkStyle.MNIST));
    private final TestImageBar testImages;
    private final Label source = new Label();
    private final AnswerLabel answer;
    private final ProbabilityBars bars;
    private final OpinionList opinions;
    private final List<String> classNames;
    private final StackPane headingPlace = new StackPane();
    private final StackPane belowAnswer = new StackPane();
    private final ReadOnlyIntegerWrapper likeliest = new ReadOnlyIntegerWrapper(this, "likeliest", NONE);
    private @Nullable Predictor predictor;

    public DrawPanel(List<String> classNames) {
        super(8);
        getStyleClass().addAll("card", "draw-panel");
        setId("draw-panel");
        this.classNames = List.copyOf(classNames);
        Label heading = new Label(Messages.get("draw.heading"));
        heading.getStyleClass().add("card-heading");
        headingPlace.getChildren().setAll(heading);
        headingPlace.setAlignment(Pos.CENTER_LEFT);
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
        testImages = new TestImageBar(canvas);
        HBox result = new HBox(14, seen, answer);
        result.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(answer, Priority.ALWAYS);
        source.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        source.setId("draw-source");
        source.setWrapText(true);
        // As high as it is wide, and lower only where the window is.
        canvas.prefHeightProperty().bind(widthProperty().subtract(26));
        canvas.maxHeightProperty().bind(canvas.prefHeightProperty());
        getChildren()
                .setAll(
                        headingPlace,
                        canvas,
                        new InkTools(canvas),
                        testImages,
                        result,
                        belowAnswer,
                        bars,
                        opinions,
                        source);
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

    /** The images to pick from, 28×28 each; null for none. What is on the canvas stays. */
    public void setTestImages(@Nullable TestImages images) {
        testImages.setImages(images);
    }

    /** The classes that a drawing may stand for, in their order. */
    public List<String> classNames() {
        return classNames;
    }

    public InkCanvas canvas() {
        return canvas;
    }

    /** The class that the network answers with, or {@link #NONE}. */
    public ReadOnlyIntegerProperty likeliestProperty() {
        return likeliest.getReadOnlyProperty();
    }

    /** Shows something over the heading and something below the answer; both stay where they are put. */
    public void add(Node overHeading, Node below) {
        headingPlace.getChildren().add(overHeading);
        belowAnswer.getChildren().add(below);
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
        double[] probabilities = predictor == null || image == null ? NOTHING : predictor.answer(features(image));
        // A network that has diverged has no opinion.
        if (probabilities.length == 0 || Double.isNaN(probabilities[0])) {
            answer.showNothing();
            bars.showNothing();
            likeliest.set(NONE);
        } else {
            answer.show(probabilities);
            bars.setProbabilities(probabilities);
            likeliest.set(Predictor.mostLikely(probabilities));
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
