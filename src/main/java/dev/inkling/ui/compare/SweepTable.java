package dev.inkling.ui.compare;

import dev.inkling.train.sweep.SweepSetting;
import dev.inkling.ui.runs.RunItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The runs of a sweep in the order of what differs among them.
 *
 * @param runs all of them
 * @param axes the settings that differ; the seed is one only where nothing else differs
 * @param cells one for each combination that was run
 */
record SweepTable(List<RunItem> runs, List<VariedSetting> axes, List<SweepCell> cells) {
    SweepTable {
        runs = List.copyOf(runs);
        axes = List.copyOf(axes);
        cells = List.copyOf(cells);
    }

    static SweepTable of(List<RunItem> runs) {
        List<VariedSetting> differing = Arrays.stream(SweepSetting.values())
                .map(setting -> VariedSetting.among(
                        setting, runs.stream().map(RunItem::config).toList()))
                .filter(VariedSetting::differs)
                .toList();
        List<VariedSetting> axes = differing.size() < 2
                ? differing
                : differing.stream()
                        .filter(axis -> axis.setting() != SweepSetting.SEED)
                        .toList();
        Map<List<Integer>, List<RunItem>> alike = new LinkedHashMap<>();
        for (RunItem run : runs) {
            List<Integer> places =
                    axes.stream().map(axis -> axis.placeOf(run.config())).toList();
            alike.computeIfAbsent(places, ignored -> new ArrayList<>()).add(run);
        }
        List<SweepCell> cells = alike.entrySet().stream()
                .map(entry -> new SweepCell(entry.getKey(), entry.getValue()))
                .toList();
        return new SweepTable(runs, axes, cells);
    }

    /** The combination with the best mean. */
    Optional<SweepCell> best(SweepFigure figure) {
        SweepCell best = null;
        for (SweepCell cell : cells) {
            if (!Double.isNaN(cell.mean(figure))
                    && (best == null || figure.isBetter(cell.mean(figure), best.mean(figure)))) {
                best = cell;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The cell at these places of the axes. */
    Optional<SweepCell> at(List<Integer> places) {
        return cells.stream().filter(cell -> cell.places().equals(places)).findFirst();
    }

    Optional<SweepCell> cellOf(RunItem run) {
        return cells.stream().filter(cell -> cell.runs().contains(run)).findFirst();
    }

    /** Whether some combination was run with several seeds. */
    boolean hasRepeats() {
        return cells.stream().anyMatch(cell -> cell.runs().size() > 1);
    }

    boolean isRegression() {
        return !runs.isEmpty() && runs.get(0).isRegression();
    }
}
