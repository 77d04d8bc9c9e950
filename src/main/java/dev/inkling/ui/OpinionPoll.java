package dev.inkling.ui;

import dev.inkling.data.FeatureScaling;
import dev.inkling.nn.Predictor;
import dev.inkling.train.DataChoice;
import dev.inkling.train.Snapshot;
import dev.inkling.ui.chart.RunColor;
import dev.inkling.ui.draw.Opinion;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The networks of all selected runs, to be asked side by side, anew as they learn. */
final class OpinionPoll {
    private final RunsModel runs;
    private List<Asked> last = List.of();
    /** Whether the listener knows the last ones. */
    private boolean told = true;

    /** A network, and how its run is shown. */
    private record Asked(RunItem run, Snapshot snapshot, FeatureScaling scaling, String name, RunColor color) {
        /** Another copy is another snapshot, whatever its values: comparing these would be slow. */
        @SuppressWarnings("ReferenceEquality")
        boolean isSame(Asked other) {
            return run == other.run
                    && snapshot == other.snapshot
                    && name.equals(other.name)
                    && color.equals(other.color);
        }

        Opinion opinion() {
            return new Opinion(name, color, run.dash(), new Predictor(snapshot.parameters()), scaling);
        }
    }

    OpinionPoll(RunsModel runs) {
        this.runs = runs;
    }

    /** The next look tells the listener, whatever it was told before. */
    void reset() {
        told = false;
    }

    /**
     * Tells the listener if there is something new for this dataset; nobody answers where fewer than two runs are selected.
     *
     * @param scalings how each run saw the dataset; one of which that is not known is not asked
     */
    void look(
            @Nullable DataChoice dataset,
            Function<RunItem, Optional<FeatureScaling>> scalings,
            Consumer<List<Opinion>> listener) {
        List<Asked> now = new ArrayList<>();
        if (dataset != null && runs.chosen().size() > 1) {
            for (RunItem run : runs.chosen()) {
                Snapshot snapshot = Answers.fits(run, dataset) ? runs.snapshot(run) : null;
                if (snapshot != null) {
                    scalings.apply(run)
                            .map(scaling -> new Asked(
                                    run,
                                    snapshot,
                                    scaling,
                                    run.nameProperty().get(),
                                    run.colorProperty().get()))
                            .ifPresent(now::add);
                }
            }
        }
        if (!told || !isSame(now)) {
            last = now;
            told = true;
            listener.accept(now.stream().map(Asked::opinion).toList());
        }
    }

    private boolean isSame(List<Asked> now) {
        boolean same = now.size() == last.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = now.get(i).isSame(last.get(i));
        }
        return same;
    }
}
