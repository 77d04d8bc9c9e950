package dev.inkling.ui.explore;

import dev.inkling.nn.Predictor;
import dev.inkling.ui.draw.AnswerLabel;
import dev.inkling.ui.draw.ProbabilityBars;
import dev.inkling.ui.support.LatestRequest;
import dev.inkling.ui.support.Messages;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The explorer of one dataset. */
final class ExplorerPanel extends VBox {
    private final ExplorerModel model;
    private final AnswerLabel answer;
    private final ProbabilityBars bars;
    private final Label hint = new Label(Messages.get("explore.answer.empty"));
    private final NeighborList neighborList;
    private final MapPanel map;
    private final LatestRequest<double[]> prediction = new LatestRequest<>("prediction", 0, Platform::runLater);
    private final LatestRequest<List<Neighbor>> search = new LatestRequest<>("neighbors", 0, Platform::runLater);
    private @Nullable Predictor predictor;

    ExplorerPanel(ExplorerModel model) {
        super(12);
        this.model = model;
        List<String> classNames = model.dataset().classNames();
        answer = new AnswerLabel(classNames);
        bars = new ProbabilityBars(classNames);
        neighborList = new NeighborList(classNames);
        map = new MapPanel(model);
        getStyleClass().add("explorer-panel");
        hint.getStyleClass().add("hint");
        setVgrow(map, Priority.ALWAYS);
        getChildren().addAll(features(), new VBox(4, new StackPane(answer, hint), bars), neighborList, map);
        model.whenChanged(this::sampleChanged);
        setPredictor(null);
        sampleChanged();
    }

    void setPredictor(@Nullable Predictor newest) {
        predictor = model.fits(newest) ? newest : null;
        map.setPredictor(predictor);
        boolean hasOne = predictor != null;
        answer.setVisible(hasOne);
        hint.setVisible(!hasOne);
        if (hasOne) {
            predict();
        } else {
            prediction.cancel();
            bars.showNothing();
        }
    }

    private void sampleChanged() {
        double[] x = model.scaled();
        search.submit(isWanted -> Neighbor.nearest(model.dataset().train(), x, NeighborList.COUNT), neighborList::show);
        predict();
    }

    private void predict() {
        Predictor asked = predictor;
        if (asked != null) {
            double[] x = model.scaled();
            prediction.submit(isWanted -> asked.answer(x), probabilities -> {
                bars.setProbabilities(probabilities);
                answer.show(probabilities);
            });
        }
    }

    private GridPane features() {
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
