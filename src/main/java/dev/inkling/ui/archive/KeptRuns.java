package dev.inkling.ui.archive;

import dev.inkling.run.store.KeptRun;
import dev.inkling.run.store.RunParent;
import dev.inkling.run.store.RunStore;
import dev.inkling.ui.runs.RunDescription;
import dev.inkling.ui.runs.RunFigures;
import dev.inkling.ui.runs.RunItem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the database has at one moment.
 *
 * @param runs those that are not deleted, the oldest first
 * @param names of all these
 * @param fromDrawings those that learn from drawings of the user's, or began with what another run had learned from some
 */
public record KeptRuns(List<KeptRun> runs, Map<Long, String> names, Set<Long> fromDrawings) {
    static KeptRuns of(RunStore store) {
        List<KeptRun> runs = store.runs();
        Ancestry ancestry = new Ancestry(store, runs);
        return new KeptRuns(
                runs,
                runs.stream()
                        .collect(Collectors.toMap(
                                KeptRun::id, run -> run.labels().name())),
                runs.stream()
                        .filter(ancestry::learnsFromDrawings)
                        .map(KeptRun::id)
                        .collect(Collectors.toSet()));
    }

    /** The highest number given, those of deleted runs not counted. */
    public long last() {
        return runs.stream().mapToLong(KeptRun::id).max().orElse(0);
    }

    /**
     * A run for the window.
     *
     * @param key tells it from all others in the window
     */
    public RunItem item(KeptRun run, int key) {
        RunParent parent = run.facts().parent();
        RunDescription facts = new RunDescription(
                run.facts().config(),
                run.facts().dataset().title(),
                run.facts().dataset().regression(),
                run.facts().created(),
                parent == null ? "" : names.getOrDefault(parent.id(), ""),
                run.facts().firstIteration(),
                run.facts().totalIterations(),
                fromDrawings.contains(run.id()));
        RunItem item = new RunItem(key, run.id(), facts, figures(run));
        item.setThinned(run.thinned());
        RunLabeling.apply(run.labels(), item);
        return item;
    }

    /** How far a run has come. */
    public static RunFigures figures(KeptRun run) {
        return new RunFigures(
                run.state(), run.progress().learningRate(), run.progress().summary());
    }
}
