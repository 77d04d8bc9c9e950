package dev.inkling.ui.explore;

import dev.inkling.data.Dataset;
import dev.inkling.nn.Predictor;
import dev.inkling.ui.draw.Opinion;
import dev.inkling.ui.support.Messages;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Asks a network about rows that one makes up with sliders: its answer and, where that is a class, the nearest training samples and
 * a map of what it would answer elsewhere.
 */
public final class TableExplorer extends StackPane {
    /** More sliders than these are no help. */
    public static final int MOST_FEATURES = 12;

    private @Nullable FeaturePanel panel;
    private @Nullable ExplorerModel model;
    private @Nullable Predictor predictor;
    private List<Opinion> opinions = List.of();

    public TableExplorer() {
        getStyleClass().add("table-explorer");
        setPrefWidth(300);
        showNothing();
    }

    /**
     * Starts with every slider at the median of its feature, or where it was if the features are the same as before.
     *
     * @throws IllegalArgumentException if the dataset's samples are images
     */
    public void show(Dataset dataset) {
        discardPanel();
        ExplorerModel next = new ExplorerModel(dataset);
        if (model != null) {
            next.continueFrom(model);
        }
        model = next;
        FeaturePanel shown = dataset.isRegression() ? new NumbersPanel(next) : new ClassesPanel(next);
        shown.setPredictor(predictor);
        shown.setOpinions(opinions);
        panel = shown;
        getChildren().setAll(shown);
    }

    /** A hint where sliders would be. */
    public void showNothing() {
        discardPanel();
        Label hint = new Label(Messages.get("explore.empty"));
        hint.getStyleClass().add("hint");
        getChildren().setAll(hint);
    }

    /** The network that is asked; null for none. One for other data is as none. May be called many times a second. */
    public void setPredictor(@Nullable Predictor newest) {
        predictor = newest;
        if (panel != null) {
            panel.setPredictor(newest);
        }
    }

    /** Networks to be asked side by side; fewer than two for none. */
    public void setOpinions(List<Opinion> asked) {
        opinions = asked.stream()
                .filter(opinion -> model != null && model.fits(opinion.predictor()))
                .toList();
        if (panel != null) {
            panel.setOpinions(opinions);
        }
    }

    private void discardPanel() {
        if (panel != null) {
            panel.setPredictor(null);
            panel = null;
        }
    }
}
