package dev.inkling.cli;

import dev.inkling.nn.GradientCheck;
import dev.inkling.recipe.Outcome;
import dev.inkling.recipe.Verdict;
import dev.inkling.train.ConfigJson;
import dev.inkling.train.Evaluation;
import dev.inkling.train.TrainingRun;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A JSON object a line for each evaluation and each end. */
final class JsonReport implements RunReport {
    private static final Pattern ITERATION = Pattern.compile("\\d{1,18}");

    private final Console console;

    JsonReport(Console console) {
        this.console = console;
    }

    @Override
    public void started(LiveRun live) {
        // The first line is the first evaluation.
    }

    @Override
    public void evaluated(LiveRun live, Evaluation evaluation) {
        JsonLine line = event("evaluation", live.ready());
        addEvaluation(line, live.run(), evaluation);
        console.line(line.toString());
    }

    @Override
    public void progressed(TrainingRun run) {
        // Nothing that a program could not ask for more seldom.
    }

    @Override
    public void ended(LiveRun live) {
        TrainingRun run = live.run();
        JsonLine line = event("finished", live.ready())
                .put("state", run.state().name().toLowerCase(Locale.ROOT))
                .put("iterations", run.metrics().lastIteration())
                .put("samplesPerSecond", run.metrics().samplesPerSecond());
        Long id = live.id();
        if (id != null) {
            line.put("id", id);
        }
        Evaluation last = run.metrics().lastEvaluation();
        if (last != null) {
            addEvaluation(line, run, last);
        }
        putText(line, "reason", RunEnd.reason(run));
        putText(line, "problem", run.problem());
        console.line(line.put(
                        "config",
                        Json.read(ConfigJson.write(live.ready().config())).orElseThrow())
                .toString());
    }

    @Override
    public void checked(List<GradientCheck.Row> rows) {
        rows.forEach(row -> console.line(GradientTable.line(new JsonLine().put("event", "gradientCheck"), row)
                .toString()));
    }

    @Override
    public void judged(List<Verdict> verdicts) {
        // What a recipe shows without judging it has no verdict to tell.
        verdicts.stream()
                .filter(verdict -> verdict.outcome() != Outcome.SHOWN)
                .forEach(verdict -> console.line(line(verdict).toString()));
    }

    private static JsonLine line(Verdict verdict) {
        JsonLine line = new JsonLine().put("event", "verdict").put("run", verdict.run());
        if (ITERATION.matcher(verdict.row()).matches()) {
            line.put("row", Long.parseLong(verdict.row()));
        } else {
            line.put("row", verdict.row());
        }
        BigDecimal published = verdict.published();
        // A figure that was not measured is not within its band either.
        Outcome outcome = verdict.outcome() == Outcome.MISSING ? Outcome.OUTSIDE : verdict.outcome();
        return line.put("column", verdict.column().key())
                .put("published", published == null ? Double.NaN : published.doubleValue())
                .put("measured", verdict.measured())
                .put("verdict", outcome.name().toLowerCase(Locale.ROOT))
                .put("reason", verdict.reason());
    }

    private static JsonLine event(String event, ReadyRun ready) {
        JsonLine line = new JsonLine().put("event", event);
        return ready.name().isEmpty() ? line : line.put("run", ready.name());
    }

    private static void putText(JsonLine line, String field, @Nullable String text) {
        if (text != null) {
            line.put(field, text);
        }
    }

    private static void addEvaluation(JsonLine line, TrainingRun run, Evaluation evaluation) {
        String score = run.dataset().isRegression() ? "R2" : "Accuracy";
        line.put("iteration", evaluation.iteration())
                .put("epoch", evaluation.epoch())
                .put("loss", RunEnd.lossAt(run, evaluation))
                .put("train" + score, evaluation.trainScore())
                .put("test" + score, evaluation.testScore())
                .put("trainLoss", evaluation.trainLoss())
                .put("testLoss", evaluation.testLoss());
        if (run.config().data().validation() > 0) {
            line.put("validation" + score, evaluation.validationScore())
                    .put("validationLoss", evaluation.validationLoss());
        }
        line.put("trainSeconds", evaluation.trainSeconds()).put("evaluationSeconds", evaluation.evaluationSeconds());
    }
}
