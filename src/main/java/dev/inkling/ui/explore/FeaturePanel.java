package dev.inkling.ui.explore;

import dev.inkling.nn.Predictor;
import dev.inkling.ui.draw.Opinion;
import dev.inkling.ui.support.LatestRequest;
import dev.inkling.ui.support.Messages;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Sliders for the features of a sample, and what a network answers to it. */
abstract class FeaturePanel extends VBox {
    private final ExplorerModel model;
    private final Label hint = new Label(Messages.get("explore.answer.empty"));
    private final LatestRequest<double[]> prediction = new LatestRequest<>("prediction", 0, Platform::runLater);
    private @Nullable Predictor predictor;

    FeaturePanel(ExplorerModel model) {
        super(12);
        this.model = model;
        getStyleClass().add("explorer-panel");
        hint.getStyleClass().add("hint");
    }

    /** To be called when everything is in place. */
    final void begin() {
        model.whenChanged(this::sampleChanged);
        setPredictor(null);
        sampleChanged();
    }

    void setPredictor(@Nullable Predictor newest) {
        predictor = model.fits(newest) ? newest : null;
        hint.setVisible(predictor == null);
        if (predictor == null) {
            prediction.cancel();
            showNoAnswer();
        } else {
            predict();
        }
    }

    void sampleChanged() {
        predict();
    }

    private void predict() {
        Predictor asked = predictor;
        if (asked != null) {
            double[] x = model.scaled();
            prediction.submit(isWanted -> asked.answer(x), this::showAnswer);
        }
    }

    /** Networks to be asked side by side; the numbers that one predicts are not laid beside others. */
    void setOpinions(List<Opinion> asked) {}

    /** Shows the answer of the network {@code [K]} to the sample as it is. */
    abstract void showAnswer(double[] answer);

    abstract void showNoAnswer();

    final ExplorerModel model() {
        return model;
    }

    /** The network that is asked; null while there is none that fits. */
    final @Nullable Predictor predictor() {
        return predictor;
    }

    /** What to do while no network answers; invisible when one does. */
    final Label hint() {
        return hint;
    }

    final GridPane features() {
        GridPane grid = new GridPane(8, 6);
        grid.getStyleClass().add("features");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints sliders = new ColumnConstraints();
        sliders.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, sliders, new ColumnConstraints());
        for (int feature = 0; feature < model.ranges().size(); feature++) {
            FeatureControl control = new FeatureControl(feature, model);
            grid.addRow(feature, control.name(), control.slider(), control.field());
        }
        return grid;
    }
}
