package dev.inkling.ui.runs;

import dev.inkling.train.TrainingRun;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Takes runs out of the list, and brings them back to their places, the last taken first. */
final class DeletedRuns {
    private final ObservableList<RunItem> runs;
    private final RunArchive archive;
    private final Deque<Batch> deleted = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");

    /** A run that was deleted, and where it stood. */
    private record Place(RunItem item, int index) {}

    /**
     * Runs that were deleted together.
     *
     * @param pinned the one of them that others were compared with; null for none
     */
    record Batch(List<Place> places, @Nullable RunItem pinned) {
        List<RunItem> items() {
            return places.stream().map(Place::item).toList();
        }
    }

    DeletedRuns(ObservableList<RunItem> runs, RunArchive archive) {
        this.runs = runs;
        this.archive = archive;
    }

    /**
     * Removes them; those that still learn are stopped.
     *
     * @param pinned the run that others are compared with, one of them or not; null for none
     */
    void delete(List<RunItem> items, @Nullable RunItem pinned) {
        List<Place> batch = new ArrayList<>();
        for (RunItem item : items) {
            TrainingRun live = item.live();
            if (live != null) {
                live.stop();
            }
            batch.add(new Place(item, runs.indexOf(item)));
        }
        runs.removeAll(items);
        archive.setDeleted(items, true);
        // In the order of their places, so that each finds its own again.
        batch.sort(Comparator.comparingInt(Place::index));
        deleted.push(new Batch(List.copyOf(batch), pinned != null && items.contains(pinned) ? pinned : null));
        undoable.set(true);
    }

    /** Brings back what was deleted last, and returns it; null where there is nothing. */
    @Nullable
    Batch undo() {
        if (deleted.isEmpty()) {
            return null;
        }
        Batch batch = deleted.pop();
        bringBack(batch.places());
        archive.setDeleted(batch.items(), false);
        undoable.set(!deleted.isEmpty());
        return batch;
    }

    /** Those that stood side by side in one step: whoever shows runs looks at all of them each time. */
    private void bringBack(List<Place> batch) {
        int from = 0;
        for (int i = 1; i <= batch.size(); i++) {
            if (i == batch.size() || batch.get(i).index() != batch.get(i - 1).index() + 1) {
                List<Place> together = batch.subList(from, i);
                runs.addAll(
                        Math.min(together.get(0).index(), runs.size()),
                        together.stream().map(Place::item).toList());
                from = i;
            }
        }
    }

    /** The item of a run that ended after it was deleted; null where there is none. */
    @SuppressWarnings("ReferenceEquality") // The very run, not one that is like it.
    @Nullable
    RunItem itemOf(TrainingRun run) {
        return deleted.stream()
                .flatMap(batch -> batch.items().stream())
                .filter(item -> item.live() == run)
                .findFirst()
                .orElse(null);
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }
}
