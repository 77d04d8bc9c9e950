package dev.inkling.ui.explore;

import dev.inkling.nn.Predictor;
import dev.inkling.ui.draw.AnswerLabel;
import dev.inkling.ui.draw.Opinion;
import dev.inkling.ui.draw.OpinionList;
import dev.inkling.ui.draw.ProbabilityBars;
import dev.inkling.ui.support.LatestRequest;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The explorer of a dataset with classes: their probabilities, the nearest training samples, and the decision map. */
final class ClassesPanel extends FeaturePanel {
    private final AnswerLabel answer;
    private final ProbabilityBars bars;
    private final OpinionList opinions;
    private final NeighborList neighborList;
    private final MapPanel map;
    private final LatestRequest<List<Neighbor>> search = new LatestRequest<>("neighbors", 0, Platform::runLater);

    ClassesPanel(ExplorerModel model) {
        super(model);
        List<String> classNames = model.dataset().classNames();
        answer = new AnswerLabel(classNames);
        bars = new ProbabilityBars(classNames);
        opinions = new OpinionList(classNames);
        opinions.setId("explore-opinions");
        bars.visibleProperty().bind(opinions.visibleProperty().not());
        bars.managedProperty().bind(bars.visibleProperty());
        neighborList = new NeighborList(classNames);
        map = new MapPanel(model);
        setVgrow(map, Priority.ALWAYS);
        getChildren().addAll(features(), new VBox(4, new StackPane(answer, hint()), bars, opinions), neighborList, map);
        begin();
    }

    @Override
    void setPredictor(@Nullable Predictor newest) {
        super.setPredictor(newest);
        map.setPredictor(predictor());
        answer.setVisible(predictor() != null);
    }

    @Override
    void setOpinions(List<Opinion> asked) {
        opinions.show(asked);
    }

    @Override
    void sampleChanged() {
        double[] x = model().scaled();
        opinions.judge(model().raw());
        search.submit(
                isWanted -> Neighbor.nearest(model().dataset().train(), x, NeighborList.COUNT), neighborList::show);
        super.sampleChanged();
    }

    @Override
    void showAnswer(double[] probabilities) {
        bars.setProbabilities(probabilities);
        answer.show(probabilities);
    }

    @Override
    void showNoAnswer() {
        bars.showNothing();
    }
}
