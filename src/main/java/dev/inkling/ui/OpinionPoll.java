package dev.inkling.ui;

import dev.inkling.nn.Predictor;
import dev.inkling.train.DataChoice;
import dev.inkling.train.Snapshot;
import dev.inkling.ui.draw.Opinion;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The networks of all selected runs, to be asked side by side, anew as they learn. */
final class OpinionPoll {
    private final RunsModel runs;
    private List<Asked> last = List.of();

    private record Asked(RunItem run, Snapshot snapshot) {
        /** Another copy is another snapshot, whatever its values: comparing these would be slow. */
        @SuppressWarnings("ReferenceEquality")
        boolean isSame(Asked other) {
            return run == other.run && snapshot == other.snapshot;
        }

        Opinion opinion() {
            return new Opinion(
                    run.nameProperty().get(), run.colorProperty().get(), new Predictor(snapshot.parameters()));
        }
    }

    OpinionPoll(RunsModel runs) {
        this.runs = runs;
    }

    /** The next look tells the listener, whatever it was told before. */
    void reset() {
        last = List.of();
    }

    /** Tells the listener if there is something new for this dataset; nobody answers where fewer than two runs are selected. */
    void look(@Nullable DataChoice dataset, Consumer<List<Opinion>> listener) {
        List<Asked> now = new ArrayList<>();
        if (dataset != null && runs.chosen().size() > 1) {
            for (RunItem run : runs.chosen()) {
                Snapshot snapshot = Answers.fits(run, dataset) ? runs.snapshot(run) : null;
                if (snapshot != null) {
                    now.add(new Asked(run, snapshot));
                }
            }
        }
        if (!isSame(now)) {
            last = now;
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
