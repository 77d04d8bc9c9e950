package dev.inkling.ui.mine;

import dev.inkling.nn.Predictor;
import dev.inkling.train.Snapshot;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.LatestRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * How many of the user's drawings the networks of runs read right: of those that are selected or on the charts, once a second at
 * most and never for long, on a thread of its own.
 */
final class RunScores {
    private static final long PACE_NANOS = 1_000_000_000L;
    private static final long LONGEST_NANOS = 150_000_000L;

    private final RunsModel runs;
    private final MyDigitsModel digits;
    private final LatestRequest<List<Score>> request = new LatestRequest<>("my-digits-scores", 0, Platform::runLater);
    private final Map<RunItem, Judged> judged = new WeakHashMap<>();
    private boolean working;
    private long next;

    /** What a run was judged by last. */
    private record Judged(Snapshot snapshot, List<SeenDrawing> drawings, long at) {
        /** Another copy is another network, and another list has other drawings: comparing their values would be slow. */
        @SuppressWarnings("ReferenceEquality")
        boolean isSame(Snapshot other, List<SeenDrawing> others) {
            return snapshot == other && drawings == others;
        }
    }

    private record Question(RunItem run, Snapshot snapshot, List<SeenDrawing> judgedBy) {}

    private record Score(Question question, double value) {}

    RunScores(RunsModel runs, MyDigitsModel digits) {
        this.runs = runs;
        this.digits = digits;
        next = System.nanoTime();
    }

    /** To be called often. */
    void refresh(long now) {
        if (working || now < next) {
            return;
        }
        next = now + PACE_NANOS;
        List<SeenDrawing> drawings = digits.drawingsProperty().get();
        List<Question> questions = questions(drawings);
        if (!questions.isEmpty()) {
            working = true;
            request.submit(
                    isWanted -> judge(questions),
                    scores -> {
                        working = false;
                        scores.forEach(score -> show(score, drawings));
                    },
                    () -> working = false);
        }
    }

    private List<Question> questions(List<SeenDrawing> drawings) {
        Set<RunItem> wanted = new LinkedHashSet<>();
        @Nullable RunItem selected = runs.selectedProperty().get();
        if (selected != null) {
            wanted.add(selected);
        }
        wanted.addAll(runs.chosen());
        wanted.addAll(runs.drawn());
        forgetScoresOfOtherDrawings(wanted, drawings);
        List<Question> questions = new ArrayList<>();
        for (RunItem run : wanted) {
            if (drawings.isEmpty()) {
                run.mineScoreProperty().set(Double.NaN);
                judged.remove(run);
            } else if (DigitRuns.mayReadDigits(run)) {
                Snapshot snapshot = runs.snapshot(run);
                Judged before = judged.get(run);
                if (snapshot != null
                        && DigitRuns.readsDigits(snapshot.parameters().shape())
                        && (before == null || !before.isSame(snapshot, drawings))) {
                    boolean learned = run.facts().learnsFromDrawings();
                    questions.add(new Question(run, snapshot, Readings.judged(drawings, learned)));
                }
            }
        }
        // Those that have waited longest come first; all of them may be more than there is time for.
        questions.sort(Comparator.comparingLong(question -> {
            Judged before = judged.get(question.run());
            return before == null ? Long.MIN_VALUE : before.at();
        }));
        return questions;
    }

    /** A run that is not judged anew would show for how many of other drawings it was right. */
    @SuppressWarnings("ReferenceEquality") // Another list has other drawings.
    private void forgetScoresOfOtherDrawings(Set<RunItem> judgedAnew, List<SeenDrawing> drawings) {
        for (RunItem run : runs.runs()) {
            Judged before = judgedAnew.contains(run) ? null : judged.get(run);
            if (before != null && before.drawings() != drawings) {
                run.mineScoreProperty().set(Double.NaN);
                judged.remove(run);
            }
        }
    }

    /** As many as there is time for; the others come next. */
    private static List<Score> judge(List<Question> questions) {
        List<Score> scores = new ArrayList<>();
        long end = System.nanoTime() + LONGEST_NANOS;
        for (Question question : questions) {
            if (scores.isEmpty() || System.nanoTime() < end) {
                Predictor predictor = new Predictor(question.snapshot().parameters());
                Map<Long, Integer> answers = Readings.of(question.judgedBy(), predictor, () -> true);
                scores.add(new Score(question, Readings.score(question.judgedBy(), answers)));
            }
        }
        return scores;
    }

    private void show(Score score, List<SeenDrawing> drawings) {
        Question question = score.question();
        question.run().mineScoreProperty().set(score.value());
        judged.put(question.run(), new Judged(question.snapshot(), drawings, System.nanoTime()));
    }
}
