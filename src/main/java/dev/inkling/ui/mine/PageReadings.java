package dev.inkling.ui.mine;

import dev.inkling.nn.Predictor;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.LatestRequest;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Marks on the page what the network misreads that answers now, anew as it learns: off the window's thread, and never all
 * the time.
 */
final class PageReadings {
    private static final long PACE_MILLIS = 300;
    /** While a network learns, reading may take a tenth of the time of a core. */
    private static final int REST = 9;

    private final MyDigitsModel digits;
    private final MyDigitsPage page;
    private final LatestRequest<Result> request =
            new LatestRequest<>("my-digits-read", PACE_MILLIS, Platform::runLater);
    private @Nullable Predictor predictor;
    private @Nullable RunItem run;
    private boolean due = true;
    private boolean reading;
    private long restUntil;

    private record Result(Map<Long, Integer> answers, long nanos) {}

    PageReadings(MyDigitsModel digits, MyDigitsPage page) {
        this.digits = digits;
        this.page = page;
        restUntil = System.nanoTime();
        digits.drawingsProperty().addListener(observable -> due = true);
    }

    /** The network that reads from now on, and its run; null for none. */
    void setPredictor(@Nullable Predictor newest, @Nullable RunItem from) {
        boolean reads = newest != null && DigitRuns.readsDigits(newest.shape());
        predictor = reads ? newest : null;
        run = reads ? from : null;
        due = true;
    }

    /** The run whose network reads; null for none. */
    @Nullable
    RunItem run() {
        return run;
    }

    /** Reads where something is new and the page is seen; to be called often. */
    void refresh(long now) {
        if (!due || reading || !page.isVisible() || (now < restUntil && isLearning())) {
            return;
        }
        due = false;
        Predictor asked = predictor;
        RunItem of = run;
        List<SeenDrawing> drawings = digits.drawingsProperty().get();
        page.tools().setMisreadKnown(asked != null && !drawings.isEmpty());
        if (asked == null || of == null || drawings.isEmpty()) {
            page.model().setAnswers(Map.of());
            page.tools().showScore(Messages.get("mine.score.none"), "");
            return;
        }
        reading = true;
        request.submit(
                isWanted -> {
                    long begin = System.nanoTime();
                    Map<Long, Integer> answers = Readings.of(drawings, asked, isWanted);
                    return new Result(answers, System.nanoTime() - begin);
                },
                result -> {
                    reading = false;
                    restUntil = System.nanoTime() + REST * result.nanos();
                    show(of, drawings, result.answers());
                },
                () -> reading = false);
    }

    private boolean isLearning() {
        return run != null && !run.figures().state().isOver();
    }

    private void show(RunItem of, List<SeenDrawing> drawings, Map<Long, Integer> answers) {
        page.model().setAnswers(answers);
        boolean learned = of.facts().learnsFromDrawings();
        List<SeenDrawing> judged = Readings.judged(drawings, learned);
        String name = of.nameProperty().get();
        if (answers.isEmpty()) {
            page.tools().showScore(Messages.get("mine.score.none"), "");
        } else if (judged.isEmpty()) {
            page.tools().showScore(Messages.get("mine.score.noTest", name), Messages.get("mine.score.test.tip"));
        } else {
            double score = Readings.score(judged, answers);
            page.tools()
                    .showScore(
                            Messages.get(learned ? "mine.score.test" : "mine.score.all", name, score, judged.size()),
                            Messages.get(learned ? "mine.score.test.tip" : "mine.score.all.tip"));
        }
    }
}
