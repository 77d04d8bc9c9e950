package dev.inkling.ui.runs;

import dev.inkling.train.Evaluation;
import dev.inkling.train.Metrics;
import dev.inkling.train.RunState;
import dev.inkling.train.TrainingRun;
import dev.inkling.ui.chart.Curve;
import dev.inkling.ui.chart.CurveData;
import dev.inkling.ui.chart.CurveKind;
import dev.inkling.ui.chart.Dash;
import dev.inkling.ui.chart.EndMark;
import dev.inkling.ui.chart.RunColor;
import dev.inkling.ui.chart.RunPalette;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A run as the window shows it. Its figures are taken over by {@link #refresh}, a few times a second. */
public final class RunItem {
    private final int number;
    private final TrainingRun run;
    private final StringProperty name;
    private final ObjectProperty<RunColor> color;
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible", true);
    private final ReadOnlyObjectWrapper<RunFigures> figures;
    private final Curve loss;
    private final Curve trainScore;
    private final Curve testScore;
    private final @Nullable Curve validationLoss;
    private final @Nullable Curve validationScore;
    private int evaluationsSeen;
    private double bestTestScore = Double.NaN;

    /** @param number from 1 on; gives name and color */
    RunItem(int number, TrainingRun run) {
        this.number = number;
        this.run = run;
        name = new SimpleStringProperty(this, "name", Messages.get("run.name", number));
        color = new SimpleObjectProperty<>(this, "color", RunPalette.color(number - 1));
        loss = curve("", CurveKind.DENSE, RunPalette.dash(number - 1), new LossCurve(run.metrics()));
        trainScore = evaluations("run.train", CurveKind.EVALUATION_ASIDE, Evaluation::trainScore);
        testScore = evaluations("run.test", CurveKind.EVALUATION, Evaluation::testScore);
        validationLoss = validation("run.validationLoss", Evaluation::validationLoss);
        validationScore = validation("run.validation", Evaluation::validationScore);
        figures = new ReadOnlyObjectWrapper<>(this, "figures", measure());
    }

    private Curve evaluations(String role, CurveKind kind, ToDoubleFunction<Evaluation> figure) {
        return curve(Messages.get(role), kind, RunPalette.dash(number - 1), new EvaluationCurve(run.metrics(), figure));
    }

    /** Dotted, to be told from the curves of training and test; none where no samples are kept back. */
    private @Nullable Curve validation(String role, ToDoubleFunction<Evaluation> figure) {
        return run.config().data().validation() == 0
                ? null
                : curve(
                        Messages.get(role),
                        CurveKind.EVALUATION_ASIDE,
                        Dash.DOTTED,
                        new EvaluationCurve(run.metrics(), figure));
    }

    private Curve curve(String role, CurveKind kind, Dash dash, CurveData data) {
        Curve curve = new Curve(String.valueOf(number), role, kind, data, name.get(), color.get(), dash);
        curve.nameProperty().bind(name);
        curve.colorProperty().bind(color);
        curve.visibleProperty().bindBidirectional(visible);
        return curve;
    }

    /** Takes over what the run has measured since. */
    void refresh() {
        if (!figures.get().state().isOver()) {
            figures.set(measure());
        }
        boolean diverged = figures.get().state() == RunState.DIVERGED;
        loss.endMarkProperty().set(diverged ? EndMark.DIVERGED : EndMark.NONE);
    }

    private RunFigures measure() {
        RunState state = run.state();
        Metrics metrics = run.metrics();
        List<Evaluation> evaluations = metrics.evaluations();
        for (; evaluationsSeen < evaluations.size(); evaluationsSeen++) {
            double score = evaluations.get(evaluationsSeen).testScore();
            bestTestScore = Double.isNaN(bestTestScore) ? score : Math.max(bestTestScore, score);
        }
        Evaluation last = metrics.lastEvaluation();
        int iterations = metrics.iterations();
        double seconds = last == null ? 0 : last.seconds();
        if (iterations > 0) {
            seconds = Math.max(seconds, metrics.seconds().get(iterations - 1));
        }
        return new RunFigures(
                state,
                run.learningRate(),
                iterations,
                metrics.loss().last(),
                last == null ? Double.NaN : last.trainScore(),
                last == null ? Double.NaN : last.testScore(),
                bestTestScore,
                seconds,
                metrics.samplesPerSecond());
    }

    /** Number from 1 on, unique in this session; also the group of its curves. */
    public int number() {
        return number;
    }

    public TrainingRun run() {
        return run;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<RunColor> colorProperty() {
        return color;
    }

    /** Whether its curves are shown on the charts. */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    public ReadOnlyObjectProperty<RunFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public RunFigures figures() {
        return figures.get();
    }

    /** Whether numbers are predicted, so that scores are R² rather than accuracies. */
    public boolean isRegression() {
        return run.dataset().isRegression();
    }

    /** A score of this run as people read it. */
    public String scoreText(double score) {
        return isRegression() ? Numbers.significant(score) : Numbers.percent(score);
    }

    public Curve loss() {
        return loss;
    }

    public Curve trainScore() {
        return trainScore;
    }

    public Curve testScore() {
        return testScore;
    }

    /** The curves for the chart of losses. */
    public List<Curve> lossCurves() {
        return validationLoss == null ? List.of(loss) : List.of(loss, validationLoss);
    }

    /** The curves for the chart of scores, the most important last: it is drawn over the others. */
    public List<Curve> scoreCurves() {
        return validationScore == null
                ? List.of(trainScore, testScore)
                : List.of(trainScore, validationScore, testScore);
    }
}
