package dev.inkling.ui.runs;

import dev.inkling.train.Evaluation;
import dev.inkling.train.Metrics;
import dev.inkling.train.RunState;
import dev.inkling.train.RunSummarizer;
import dev.inkling.train.Snapshot;
import dev.inkling.train.TrainConfig;
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
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * A run as the window shows it: one that goes on here, or one that was kept. Its figures are taken over by {@link #refresh}, a
 * few times a second.
 */
public final class RunItem {
    private final int key;
    private final long number;
    private final RunDescription facts;
    private final @Nullable TrainingRun live;
    private final MeasurementsOfRun measurements;
    private final @Nullable RunSummarizer summarizer;
    private final StringProperty name;
    private final ObjectProperty<RunColor> color;
    private final Dash dash;
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible", true);
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final StringProperty tags = new SimpleStringProperty(this, "tags", "");
    private final StringProperty group = new SimpleStringProperty(this, "group", "");
    private final ReadOnlyBooleanWrapper measured = new ReadOnlyBooleanWrapper(this, "measured");
    private final BooleanProperty bestAnswers = new SimpleBooleanProperty(this, "bestAnswers");
    private final DoubleProperty mineScore = new SimpleDoubleProperty(this, "mineScore", Double.NaN);
    private final ReadOnlyLongWrapper id = new ReadOnlyLongWrapper(this, "id");
    private final ReadOnlyObjectWrapper<RunFigures> figures;
    private final Curve loss;
    private final Curve trainScore;
    private final Curve testScore;
    private final @Nullable Curve validationLoss;
    private final @Nullable Curve validationScore;
    private @Nullable Snapshot keptParameters;
    private boolean thinned;

    /**
     * A run that goes on here.
     *
     * @param key tells it from all others in this window
     * @param number from 1 on; gives name and color
     * @param parent the run that it branched from; null for none
     */
    RunItem(int key, long number, TrainingRun run, @Nullable RunItem parent) {
        this(key, number, RunDescription.of(run, parent), run, run.metrics(), new RunSummarizer(run.metrics()), null);
    }

    /**
     * A run that was kept; its curves are empty until {@link #bring} is called.
     *
     * @param key tells it from all others in this window
     * @param keptAs the number under which it is kept; gives name and color
     * @param kept its figures
     */
    public RunItem(int key, long keptAs, RunDescription facts, RunFigures kept) {
        this(key, keptAs, facts, null, null, null, kept);
    }

    private RunItem(
            int key,
            long number,
            RunDescription facts,
            @Nullable TrainingRun live,
            @Nullable Metrics metrics,
            @Nullable RunSummarizer summarizer,
            @Nullable RunFigures kept) {
        this.key = key;
        this.number = number;
        this.facts = facts;
        this.live = live;
        this.summarizer = summarizer;
        measurements = new MeasurementsOfRun(metrics);
        measured.set(measurements.there());
        name = new SimpleStringProperty(this, "name", Messages.get("run.name", number));
        color = new SimpleObjectProperty<>(this, "color", RunPalette.color(place(number)));
        dash = RunPalette.dash(place(number));
        loss = curve(Messages.get("run.loss"), CurveKind.DENSE, dash, new LossCurve(measurements));
        trainScore = evaluations("run.train", CurveKind.EVALUATION_ASIDE, Evaluation::trainScore);
        testScore = evaluations("run.test", CurveKind.EVALUATION, Evaluation::testScore);
        validationLoss = validation("run.validationLoss", Evaluation::validationLoss);
        validationScore = validation("run.validation", Evaluation::validationScore);
        figures = new ReadOnlyObjectWrapper<>(this, "figures", kept == null ? measure() : kept);
        markEnd();
        if (kept != null) {
            id.set(number);
        }
    }

    /** The place in the palette. */
    private static int place(long number) {
        return (int) ((number - 1) % Integer.MAX_VALUE);
    }

    private Curve evaluations(String role, CurveKind kind, ToDoubleFunction<Evaluation> figure) {
        return curve(Messages.get(role), kind, dash, new EvaluationCurve(measurements, figure));
    }

    /** Dotted, to be told from the curves of training and test; none where no samples are kept back. */
    private @Nullable Curve validation(String role, ToDoubleFunction<Evaluation> figure) {
        return facts.config().data().validation() == 0
                ? null
                : curve(
                        Messages.get(role),
                        CurveKind.EVALUATION_ASIDE,
                        Dash.DOTTED,
                        new EvaluationCurve(measurements, figure));
    }

    private Curve curve(String role, CurveKind kind, Dash dash, CurveData data) {
        Curve curve = new Curve(key(), role, kind, data, name.get(), color.get(), dash);
        curve.nameProperty().bind(name);
        curve.colorProperty().bind(color);
        curve.visibleProperty().bindBidirectional(visible);
        return curve;
    }

    /** Takes over what the run has measured since; nothing where it does not go on here. */
    void refresh() {
        if (live != null && !figures.get().state().isOver()) {
            figures.set(measure());
            markEnd();
        }
    }

    private RunFigures measure() {
        TrainingRun run = run();
        // The state first: what a run that is over has measured is then complete.
        RunState state = run.state();
        return new RunFigures(
                state, run.learningRate(), Objects.requireNonNull(summarizer).summary());
    }

    private void markEnd() {
        boolean diverged = figures.get().state() == RunState.DIVERGED;
        loss.endMarkProperty().set(diverged ? EndMark.DIVERGED : EndMark.NONE);
    }

    /** Takes over how far a kept run has come, which goes on in another program or did so. */
    public void update(RunFigures now) {
        if (live == null && !now.equals(figures.get())) {
            figures.set(now);
            markEnd();
        }
    }

    /** The same run, which goes on here now. */
    RunItem goingOn(TrainingRun run) {
        RunItem item = new RunItem(key, id.get(), facts, run, run.metrics(), new RunSummarizer(run.metrics()), null);
        item.id.set(id.get());
        item.name.set(name.get());
        item.color.set(color.get());
        item.note.set(note.get());
        item.tags.set(tags.get());
        item.group.set(group.get());
        item.mineScore.set(mineScore.get());
        return item;
    }

    /** It is kept under this number, which then is also its name where it has none of its own. */
    public void keptAs(long keptNumber) {
        id.set(keptNumber);
        if (keptNumber != number && name.get().equals(Messages.get("run.name", number))) {
            name.set(Messages.get("run.name", keptNumber));
        }
    }

    /** Whether of its parameters only the best are kept any more. */
    public boolean isThinned() {
        return thinned;
    }

    public void setThinned(boolean now) {
        thinned = now;
    }

    /** Takes over the parameters that answer for a kept run; those of the same moment are the same. */
    void bring(Snapshot read) {
        if (keptParameters == null || keptParameters.iteration() != read.iteration()) {
            keptParameters = read;
        }
    }

    /** Takes over what a kept run had measured. */
    void bring(Metrics read) {
        measurements.bring(read);
        measured.set(true);
    }

    /** The number under which it is kept; 0 as long as it is not. */
    public ReadOnlyLongProperty idProperty() {
        return id.getReadOnlyProperty();
    }

    /** The run that goes on, or went on, in this window; null for one that was kept before. */
    public @Nullable TrainingRun live() {
        return live;
    }

    /**
     * The same where it is known to be there.
     *
     * @throws NullPointerException if it is not
     */
    public TrainingRun run() {
        return Objects.requireNonNull(live, "This run does not go on in this window.");
    }

    public RunDescription facts() {
        return facts;
    }

    public TrainConfig config() {
        return facts.config();
    }

    /**
     * The parameters that answer for it: the newest of a run that goes on, or the best so far where that is wanted. Null as long as
     * there are none, or a kept run's have not been read.
     */
    public @Nullable Snapshot snapshot() {
        if (live == null) {
            return keptParameters;
        }
        Snapshot best = bestAnswers.get() ? live.best() : null;
        return best == null ? live.snapshot() : best;
    }

    /** Whether the parameters with the best score answer for it, rather than the last. */
    public BooleanProperty bestAnswersProperty() {
        return bestAnswers;
    }

    /**
     * Share of the user's own drawings that its network reads right, 0…1; of a run that learned from them, of those for the
     * test. NaN as long as it is not known.
     */
    public DoubleProperty mineScoreProperty() {
        return mineScore;
    }

    /** All that it has measured; null as long as a kept run's measurements have not been read. */
    public @Nullable Metrics metrics() {
        return measurements.there() ? measurements.metrics() : null;
    }

    /** Whether {@link #metrics} are there. */
    public ReadOnlyBooleanProperty measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<RunColor> colorProperty() {
        return color;
    }

    /** The pattern of its lines, which tells it from others of the same color. */
    public Dash dash() {
        return dash;
    }

    /** Whether its curves are shown on the charts. */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    /** What a person wrote about it; may be empty. */
    public StringProperty noteProperty() {
        return note;
    }

    /** Words to find it by, separated by spaces; may be empty. */
    public StringProperty tagsProperty() {
        return tags;
    }

    /** The name of the group that it belongs to, such as a sweep; empty for none. */
    public StringProperty groupProperty() {
        return group;
    }

    /** Tells it from all others in this window; the later it was made or found here, the larger. */
    public int serial() {
        return key;
    }

    /** The key by which charts know its curves. */
    public String key() {
        return String.valueOf(key);
    }

    public ReadOnlyObjectProperty<RunFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public RunFigures figures() {
        return figures.get();
    }

    /** Whether numbers are predicted, so that scores are R² rather than accuracies. */
    public boolean isRegression() {
        return facts.regression();
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
