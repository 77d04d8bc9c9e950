package dev.inkling.ui.curves;

import dev.inkling.ui.chart.ChartLegend;
import dev.inkling.ui.chart.Curve;
import dev.inkling.ui.chart.LiveChart;
import dev.inkling.ui.chart.ValueFormat;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Messages;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The loss of every mini-batch above the scores of every evaluation, of all runs, on one horizontal axis. Scores are accuracies or,
 * where numbers are predicted, R²; the two do not go on one axis, so the chart has those of the kind that the selected run has.
 */
public final class CurvesView extends VBox {
    private final RunsModel runs;
    private final LiveChart loss = new LiveChart();
    private final LiveChart score = new LiveChart();

    public CurvesView(RunsModel runs) {
        super(4);
        this.runs = runs;
        getStyleClass().add("curves");
        loss.setId("chart-loss");
        score.setId("chart-score");
        loss.linkX(score);
        InvalidationListener changed = observable -> show();
        runs.runs().addListener(changed);
        runs.selectedProperty().addListener(changed);
        show();
        setVgrow(loss, Priority.ALWAYS);
        setVgrow(score, Priority.ALWAYS);
        getChildren().setAll(ChartLegend.ofRuns(List.of(loss, score)), loss, score);
    }

    private void show() {
        RunItem selected = runs.selectedProperty().get();
        boolean regression = selected != null && selected.isRegression();
        List<RunItem> alike = runs.runs().stream()
                .filter(run -> run.isRegression() == regression)
                .toList();
        boolean validated = alike.stream().anyMatch(run -> run.scoreCurves().size() > 2);
        if (regression) {
            title(score, validated ? "curves.r2.validated" : "curves.r2", "curves.r2.empty");
        } else {
            title(score, validated ? "curves.accuracy.validated" : "curves.accuracy", "curves.accuracy.empty");
        }
        score.valueFormatProperty().set(regression ? ValueFormat.PLAIN : ValueFormat.PERCENT);
        boolean lossValidated =
                runs.runs().stream().anyMatch(run -> run.lossCurves().size() > 1);
        title(loss, lossValidated ? "curves.loss.validated" : "curves.loss", "curves.loss.empty");
        showIfOther(
                loss,
                runs.runs().stream().flatMap(run -> run.lossCurves().stream()).toList());
        showIfOther(
                score, alike.stream().flatMap(run -> run.scoreCurves().stream()).toList());
    }

    private static void title(LiveChart chart, String key, String emptyKey) {
        chart.titleProperty().set(Messages.get(key));
        chart.emptyTextProperty().set(Messages.get(emptyKey));
    }

    /** The legend is built anew with every change: selecting another run should cause none. */
    private static void showIfOther(LiveChart chart, List<Curve> curves) {
        if (!chart.curves().equals(curves)) {
            chart.curves().setAll(curves);
        }
    }

    public LiveChart loss() {
        return loss;
    }

    /** The chart of accuracies, or of R². */
    public LiveChart score() {
        return score;
    }
}
