package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RepeatGroup;
import dev.inkling.ui.runs.RunItem;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the table: a run, or repeats that open into their runs. */
public final class TableLine {
    private final List<RunItem> runs;
    private final RepeatGroup.@Nullable Key repeats;
    private final boolean member;

    private TableLine(List<RunItem> runs, RepeatGroup.@Nullable Key repeats, boolean member) {
        this.runs = runs;
        this.repeats = repeats;
        this.member = member;
    }

    /** @param member whether it stands below the line of its repeats */
    static TableLine of(RunItem run, boolean member) {
        return new TableLine(List.of(run), null, member);
    }

    static TableLine of(RepeatGroup group) {
        return new TableLine(group.members(), group.key(), false);
    }

    /** The run, or all repeats. */
    public List<RunItem> runs() {
        return runs;
    }

    /** The run; of repeats the best on the test samples. */
    public RunItem run() {
        return runs.stream()
                .max(Comparator.comparingDouble(TableLine::testScore))
                .orElseThrow();
    }

    private static double testScore(RunItem run) {
        double score = run.figures().bestTestScore();
        return Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score;
    }

    boolean isRepeats() {
        return repeats != null;
    }

    /** What repeats have in common; null for a run. */
    RepeatGroup.@Nullable Key repeats() {
        return repeats;
    }

    boolean isMember() {
        return member;
    }

    String text(RunColumn column) {
        return isRepeats() ? column.text(runs) : column.text(runs.get(0));
    }
}
