package dev.inkling.ui.runs;

import dev.inkling.data.Dataset;
import dev.inkling.nn.ParameterValues;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import dev.inkling.ui.support.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The runs of this session: at most one of them learns at a time, all others are kept for comparison. */
public final class RunsModel {
    private final Background background;
    private final ObservableList<RunItem> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable RunItem> active = new ReadOnlyObjectWrapper<>(this, "active");
    private final ObjectProperty<@Nullable RunItem> selected = new SimpleObjectProperty<>(this, "selected");
    private final Deque<List<Deleted>> deleted = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private Consumer<RunItem> onEnd = item -> {};
    private int lastNumber;

    /** A run that was deleted, and where it stood. */
    private record Deleted(RunItem item, int index) {}

    public RunsModel(Background background) {
        this.background = background;
    }

    /** Who is told, on the window's thread, when a run is over. */
    public void setOnEnd(Consumer<RunItem> listener) {
        onEnd = listener;
    }

    /** Starts a run and selects it; to be called while none is active. */
    public RunItem start(TrainConfig config, Dataset dataset, boolean paused) {
        return start(config, dataset, null, paused);
    }

    /**
     * Starts a run from given parameters and selects it; to be called while none is active.
     *
     * @param weights the parameters to start from; null to draw them as the settings say
     * @throws dev.inkling.train.SettingException if the settings do not fit the dataset, the parameters or this machine
     */
    public RunItem start(TrainConfig config, Dataset dataset, @Nullable ParameterValues weights, boolean paused) {
        RunItem[] self = new RunItem[1];
        TrainingRun run = new TrainingRun(config, dataset, weights, ended -> background.onWindow(() -> end(self[0])));
        RunItem item = new RunItem(++lastNumber, run);
        self[0] = item;
        runs.add(item);
        active.set(item);
        selected.set(item);
        if (paused) {
            run.startPaused();
        } else {
            run.start();
        }
        item.refresh();
        return item;
    }

    private void end(RunItem item) {
        item.refresh();
        if (active.get() == item) {
            active.set(null);
        }
        onEnd.accept(item);
    }

    /** Takes over what all runs have measured since. */
    public void refresh() {
        runs.forEach(RunItem::refresh);
    }

    /** Removes runs from table and charts; one that still learns is stopped. {@link #undoDelete} brings them back. */
    public void delete(List<RunItem> items) {
        if (items.isEmpty()) {
            return;
        }
        List<Deleted> batch = new ArrayList<>();
        for (RunItem item : items) {
            item.run().stop();
            batch.add(new Deleted(item, runs.indexOf(item)));
        }
        runs.removeAll(items);
        deleted.push(batch);
        undoable.set(true);
        if (items.contains(selected.get())) {
            selected.set(runs.isEmpty() ? null : runs.get(runs.size() - 1));
        }
    }

    /** Brings back what was deleted last. */
    public void undoDelete() {
        if (!deleted.isEmpty()) {
            List<Deleted> batch = new ArrayList<>(deleted.pop());
            // In the order of their places, so that each finds its own again.
            batch.sort(Comparator.comparingInt(Deleted::index));
            batch.forEach(entry -> runs.add(Math.min(entry.index(), runs.size()), entry.item()));
            selected.set(batch.get(0).item());
            undoable.set(!deleted.isEmpty());
        }
    }

    public ObservableList<RunItem> runs() {
        return runs;
    }

    /** The run that learns or is paused; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable RunItem> activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** The run whose network answers drawings. */
    public ObjectProperty<@Nullable RunItem> selectedProperty() {
        return selected;
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }
}
