package dev.inkling.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.inkling.run.store.CheckpointInfo;
import dev.inkling.run.store.DatasetIdentity;
import dev.inkling.run.store.KeptRun;
import dev.inkling.run.store.RunLabels;
import dev.inkling.run.store.RunParent;
import dev.inkling.run.store.SweepMember;
import dev.inkling.train.ConfigJson;
import dev.inkling.train.RunEvent;
import dev.inkling.train.RunSummary;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A kept run as a JSON object; figures are named as those of a run that goes on. */
final class KeptRunLine {
    private KeptRunLine() {}

    /** What a list has. */
    static JsonLine of(KeptRun run) {
        RunLabels labels = run.labels();
        JsonLine line = new JsonLine()
                .put("id", run.id())
                .put("name", labels.name())
                .put("state", name(run.state()))
                .put("group", labels.group())
                .put("note", labels.note())
                .put("tags", labels.tags())
                .put("dataset", run.facts().dataset().id())
                .put("started", run.facts().created().toString());
        Instant ended = run.progress().ended();
        line.put("ended", ended == null ? null : ended.toString());
        RunParent parent = run.facts().parent();
        if (parent != null) {
            line.put("parent", parent.id()).put("parentIteration", parent.iteration());
        }
        SweepMember sweep = run.facts().sweep();
        if (sweep != null) {
            line.put("sweep", sweep.sweep()).put("sweepPosition", sweep.position());
        }
        addFigures(line, run);
        return line.put("problem", run.progress().problem())
                .put("config", Json.read(ConfigJson.write(run.facts().config())).orElseThrow());
    }

    private static void addFigures(JsonLine line, KeptRun run) {
        RunSummary summary = run.progress().summary();
        String score = run.facts().dataset().regression() ? "R2" : "Accuracy";
        line.put("iterations", summary.iterations())
                .put("totalIterations", run.facts().totalIterations())
                .put("learningRate", run.progress().learningRate())
                .put("loss", summary.loss())
                .put("minLoss", summary.minLoss())
                .put("minLossIteration", summary.minLossAt())
                .put("train" + score, summary.trainScore())
                .put("test" + score, summary.testScore())
                .put("trainLoss", summary.trainLoss())
                .put("testLoss", summary.testLoss())
                .put("bestTest" + score, summary.bestTestScore())
                .put("bestTestIteration", summary.bestTestAt());
        if (run.facts().config().data().validation() > 0) {
            line.put("validation" + score, summary.validationScore());
        }
        line.put("seconds", summary.seconds()).put("samplesPerSecond", summary.samplesPerSecond());
    }

    /** All about one run. */
    static JsonLine of(KeptRun run, List<RunEvent> events, List<CheckpointInfo> checkpoints) {
        DatasetIdentity dataset = run.facts().dataset();
        ArrayNode eventLines = JsonNodeFactory.instance.arrayNode();
        events.forEach(event -> eventLines.add(line(event).object()));
        ArrayNode checkpointLines = JsonNodeFactory.instance.arrayNode();
        checkpoints.forEach(checkpoint -> checkpointLines.add(line(checkpoint).object()));
        return of(run).put("thinned", run.thinned())
                .put("datasetTitle", dataset.title())
                .put("datasetHash", dataset.hash())
                .put("trainSamples", dataset.train())
                .put("testSamples", dataset.test())
                .put("program", run.facts().program())
                .put("machine", run.facts().machine())
                .put("events", eventLines)
                .put("checkpoints", checkpointLines);
    }

    private static JsonLine line(RunEvent event) {
        JsonLine line = new JsonLine()
                .put("event", name(event.kind()))
                .put("iteration", event.iteration())
                .put("seconds", event.seconds());
        return event.kind() == RunEvent.Kind.LEARNING_RATE ? line.put("learningRate", event.value()) : line;
    }

    private static JsonLine line(CheckpointInfo checkpoint) {
        return new JsonLine()
                .put("kind", name(checkpoint.kind()))
                .put("iteration", checkpoint.iteration())
                .put("score", checkpoint.score())
                .put("complete", checkpoint.complete());
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
