package dev.inkling.ui.curves;

import dev.inkling.ui.chart.ChartLegend;
import dev.inkling.ui.chart.LiveChart;
import dev.inkling.ui.chart.ValueFormat;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The loss of every mini-batch above the accuracies of every evaluation, of all runs, on one horizontal axis. */
public final class CurvesView extends VBox {
    private final LiveChart loss = new LiveChart();
    private final LiveChart accuracy = new LiveChart();

    public CurvesView(ObservableList<RunItem> runs) {
        super(4);
        getStyleClass().add("curves");
        loss.setId("chart-loss");
        loss.titleProperty().set(Messages.get("curves.loss"));
        loss.emptyTextProperty().set(Messages.get("curves.loss.empty"));
        accuracy.setId("chart-accuracy");
        accuracy.titleProperty().set(Messages.get("curves.accuracy"));
        accuracy.emptyTextProperty().set(Messages.get("curves.accuracy.empty"));
        accuracy.valueFormatProperty().set(ValueFormat.PERCENT);
        loss.linkX(accuracy);
        runs.addListener((ListChangeListener<RunItem>) change -> show(runs));
        show(runs);
        setVgrow(loss, Priority.ALWAYS);
        setVgrow(accuracy, Priority.ALWAYS);
        getChildren().setAll(ChartLegend.ofRuns(List.of(loss, accuracy)), loss, accuracy);
    }

    private void show(List<RunItem> runs) {
        loss.curves().setAll(runs.stream().map(RunItem::loss).toList());
        accuracy.curves()
                .setAll(runs.stream()
                        .flatMap(run -> List.of(run.trainAccuracy(), run.testAccuracy()).stream())
                        .toList());
    }

    public LiveChart loss() {
        return loss;
    }

    public LiveChart accuracy() {
        return accuracy;
    }
}
