package dev.inkling.ui.curves;

import dev.inkling.ui.chart.ChartLegend;
import dev.inkling.ui.chart.Curve;
import dev.inkling.ui.chart.CurveSnapshot;
import dev.inkling.ui.chart.LiveChart;
import dev.inkling.ui.chart.Pulse;
import dev.inkling.ui.chart.ValueFormat;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.BooleanExpression;
import javafx.collections.ObservableList;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The curves of all runs: the loss of every mini-batch above the scores of every evaluation on one horizontal axis, or both on one
 * chart, or small charts side by side. Scores are accuracies or, where numbers are predicted, R²; the two do not go on one axis,
 * so there are those of the kind that the selected run has.
 */
public final class CurvesView extends VBox {
    private final RunsModel runs;
    private final ViewOptions options = new ViewOptions();
    private final LiveChart loss = new LiveChart();
    private final LiveChart score = new LiveChart();
    private final LiveChart both = new LiveChart();
    private final VBox overlay = new VBox(4, loss, score);
    private final SideBySide small = new SideBySide(loss, options);
    private final RunLines lines = new RunLines();
    private final LineChanges changes;

    public CurvesView(RunsModel runs) {
        super(4);
        this.runs = runs;
        this.changes = new LineChanges(runs);
        getStyleClass().add("curves");
        loss.setId("chart-loss");
        score.setId("chart-score");
        both.setId("chart-both");
        loss.linkX(score);
        loss.linkX(both);
        loss.hoveredGroupProperty().bindBidirectional(runs.highlightedProperty());
        new PinnedRun(runs, loss.pinnedGroupProperty());
        List.of(score, both).forEach(this::follow);
        loss.ignoreOutliersProperty().bind(options.ignoreOutliersProperty());
        both.logYProperty().bind(loss.logYProperty());
        InvalidationListener changed = observable -> show();
        runs.runs().addListener(changed);
        runs.selectedProperty().addListener(changed);
        runs.pinnedProperty().addListener(changed);
        List.of(
                        options.layoutProperty(),
                        options.measureProperty(),
                        options.splitByProperty(),
                        options.bandsProperty(),
                        options.spreadProperty())
                .forEach(option -> option.addListener(changed));
        options.zoomAloneProperty()
                .addListener((observable, was, is) -> List.of(loss, score, both).forEach(chart -> chart.zoomAlone(is)));
        setVgrow(loss, Priority.ALWAYS);
        setVgrow(score, Priority.ALWAYS);
        StackPane layouts = new StackPane(overlay, small, both);
        layouts.setMinSize(0, 0);
        setVgrow(layouts, Priority.ALWAYS);
        ChartLegend legend = new ChartLegend(List.of(loss, score));
        HBox.setHgrow(legend, Priority.ALWAYS);
        getChildren().setAll(new HBox(4, legend, new ViewTools(options)), layouts);
        show();
        new Pulse(this, now -> {
            if (changes.areThere()) {
                show();
            }
        });
    }

    private void follow(LiveChart chart) {
        chart.smoothingProperty().bind(loss.smoothingProperty());
        chart.ignoreOutliersProperty().bind(options.ignoreOutliersProperty());
    }

    private void show() {
        changes.forget();
        RunItem selected = runs.selectedProperty().get();
        boolean regression = selected != null && selected.isRegression();
        List<RunItem> drawn = runs.drawn();
        List<RunLine> all = lines.of(drawn, options.bandSpread());
        List<RunLine> alike = all.stream()
                .filter(line -> line.first().isRegression() == regression)
                .toList();
        drawn.forEach(run -> run.loss().setMarks(() -> RunMarks.of(run)));
        showTexts(regression, all, alike);
        ValueFormat format = regression ? ValueFormat.PLAIN : ValueFormat.PERCENT;
        score.valueFormatProperty().set(format);
        both.rightFormatProperty().set(format);
        showIfOther(loss.curves(), all, RunLine::loss);
        showIfOther(score.curves(), alike, RunLine::score);
        CurvesLayout layout = options.layoutProperty().get();
        overlay.setVisible(layout == CurvesLayout.OVERLAY);
        both.setVisible(layout == CurvesLayout.ONE_CHART);
        small.setVisible(layout == CurvesLayout.SIDE_BY_SIDE);
        // What nobody sees need not be smoothed and searched.
        List<RunLine> onBoth = both.isVisible() ? alike : List.of();
        showIfOther(both.curves(), onBoth, RunLine::loss);
        showIfOther(both.rightCurves(), onBoth, RunLine::score);
        if (small.isVisible()) {
            small.show(alike, regression, runs.pinnedProperty().get());
        } else {
            small.clear();
        }
    }

    private void showTexts(boolean regression, List<RunLine> all, List<RunLine> alike) {
        boolean validated = alike.stream().anyMatch(line -> line.score().size() > 2);
        if (regression) {
            title(score, validated ? "curves.r2.validated" : "curves.r2", "curves.r2.empty");
        } else {
            title(score, validated ? "curves.accuracy.validated" : "curves.accuracy", "curves.accuracy.empty");
        }
        boolean lossValidated = all.stream().anyMatch(line -> line.loss().size() > 1);
        title(loss, lossValidated ? "curves.loss.validated" : "curves.loss", "curves.loss.empty");
        title(both, "curves.both", "curves.loss.empty");
        both.rightLabelProperty().set(Messages.get(regression ? "curves.both.r2" : "curves.both.accuracy"));
    }

    private static void title(LiveChart chart, String key, String emptyKey) {
        chart.titleProperty().set(Messages.get(key));
        chart.emptyTextProperty().set(Messages.get(emptyKey));
    }

    /** Charts and legend look at all curves with every change: selecting another run should cause none. */
    private static void showIfOther(
            ObservableList<Curve> shown, List<RunLine> lines, Function<RunLine, List<Curve>> curvesOf) {
        List<Curve> wanted =
                lines.stream().flatMap(line -> curvesOf.apply(line).stream()).toList();
        if (!shown.equals(wanted)) {
            shown.setAll(wanted);
        }
    }

    public LiveChart loss() {
        return loss;
    }

    /** The chart of accuracies, or of R². */
    public LiveChart score() {
        return score;
    }

    /** Whether any of the charts that are seen shows a part that somebody chose. */
    BooleanExpression zoomed() {
        return loss.zoomedProperty()
                .or(score.zoomedProperty())
                .or(both.zoomedProperty())
                .or(small.grid().zoomed());
    }

    /** Does not draw what curves grow by as long as the condition holds, and catches up with it afterwards. */
    public void letGrowthWaitWhile(BooleanSupplier condition) {
        List.of(loss, score, both).forEach(chart -> chart.letGrowthWaitWhile(condition));
        small.grid().letGrowthWaitWhile(condition);
    }

    /** Shows everything on all charts. */
    public void reset() {
        List.of(loss, score, both).forEach(LiveChart::reset);
        small.grid().reset();
    }

    /** The charts as they are laid out. */
    Figure figure() {
        return switch (options.layoutProperty().get()) {
            case OVERLAY -> Figure.stacked(List.of(loss, score));
            case ONE_CHART -> Figure.of(both);
            case SIDE_BY_SIDE -> Figure.grid(small.grid().charts(), small.grid().columns());
        };
    }

    /** The points of all runs that are not hidden. */
    List<CurveSnapshot> snapshots() {
        List<CurveSnapshot> snapshots = new ArrayList<>();
        for (RunItem run : runs.runs()) {
            if (run.visibleProperty().get()) {
                List<Curve> curves = new ArrayList<>(run.lossCurves());
                curves.addAll(run.scoreCurves());
                snapshots.addAll(CurveSnapshot.of(curves, SplitBy.settingValues(run.config())));
            }
        }
        return snapshots;
    }
}
