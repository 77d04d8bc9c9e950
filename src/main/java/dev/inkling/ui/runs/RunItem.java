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
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A run as the window shows it. Its figures are taken over by {@link #refresh}, a few times a second. */
public final class RunItem {
    private final int number;
    private final TrainingRun run;
    private final StringProperty name;
    private final ObjectProperty<RunColor> color;
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible", true);
    private final ReadOnlyObjectWrapper<RunFigures> figures;
    private final Curve loss;
    private final Curve trainAccuracy;
    private final Curve testAccuracy;
    private int evaluationsSeen;
    private double bestTestAccuracy = Double.NaN;

    /** @param number from 1 on; gives name and color */
    RunItem(int number, TrainingRun run) {
        this.number = number;
        this.run = run;
        name = new SimpleStringProperty(this, "name", Messages.get("run.name", number));
        color = new SimpleObjectProperty<>(this, "color", RunPalette.color(number - 1));
        Metrics metrics = run.metrics();
        loss = curve("", CurveKind.DENSE, new LossCurve(metrics));
        trainAccuracy = curve(
                Messages.get("run.train"),
                CurveKind.EVALUATION_ASIDE,
                new AccuracyCurve(metrics, Evaluation::trainScore));
        testAccuracy = curve(
                Messages.get("run.test"), CurveKind.EVALUATION, new AccuracyCurve(metrics, Evaluation::testScore));
        figures = new ReadOnlyObjectWrapper<>(this, "figures", measure());
    }

    private Curve curve(String role, CurveKind kind, CurveData data) {
        Dash dash = RunPalette.dash(number - 1);
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
            double accuracy = evaluations.get(evaluationsSeen).testScore();
            bestTestAccuracy = Double.isNaN(bestTestAccuracy) ? accuracy : Math.max(bestTestAccuracy, accuracy);
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
                bestTestAccuracy,
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

    public Curve loss() {
        return loss;
    }

    public Curve trainAccuracy() {
        return trainAccuracy;
    }

    public Curve testAccuracy() {
        return testAccuracy;
    }
}
