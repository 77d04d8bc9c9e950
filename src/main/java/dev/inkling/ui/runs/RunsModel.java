package dev.inkling.ui.runs;

import dev.inkling.data.Dataset;
import dev.inkling.nn.ParameterValues;
import dev.inkling.run.store.SweepMember;
import dev.inkling.train.RunStart;
import dev.inkling.train.Snapshot;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import dev.inkling.ui.support.Background;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The runs of the window: those that go on here and those that were kept. One at most is steered by the buttons for training;
 * those of a sweep learn beside it.
 */
public final class RunsModel {
    private final Background background;
    private final RunArchive archive;
    private final ObservableList<RunItem> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable RunItem> active = new ReadOnlyObjectWrapper<>(this, "active");
    private final ObjectProperty<@Nullable RunItem> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObservableList<RunItem> chosen = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable RunItem> pinned = new SimpleObjectProperty<>(this, "pinned");
    private final StringProperty highlighted = new SimpleStringProperty(this, "highlighted");
    private final DeletedRuns deleted;
    /** Kept runs whose parameters were asked for: once is enough as long as they do not change, whether or not there are any. */
    private final Set<RunItem> asked = new HashSet<>();
    /** Those of which none are kept. */
    private final Set<RunItem> withoutParameters = new HashSet<>();

    private Consumer<RunItem> onEnd = item -> {};
    private long lastNumber;
    private int lastKey;

    /** Keeps nothing. */
    public RunsModel(Background background) {
        this(background, RunArchive.NONE);
    }

    public RunsModel(Background background, RunArchive archive) {
        this.background = background;
        this.archive = archive;
        deleted = new DeletedRuns(runs, archive);
    }

    /** Who is told, on the window's thread, when a run is over. */
    public void setOnEnd(Consumer<RunItem> listener) {
        onEnd = listener;
    }

    /** Starts a run and selects it; to be called while none is active. */
    public RunItem start(TrainConfig config, Dataset dataset, boolean paused) {
        return start(config, dataset, RunStart.FRESH, null, "", paused);
    }

    /**
     * Starts a run from given parameters and selects it; to be called while none is active.
     *
     * @param weights the parameters to start from; null to draw them as the settings say
     * @param name of the run
     * @throws dev.inkling.train.SettingException if the settings do not fit the dataset, the parameters or this machine
     */
    public RunItem start(TrainConfig config, Dataset dataset, @Nullable ParameterValues weights, String name) {
        return start(config, dataset, RunStart.from(weights), null, name, false);
    }

    /**
     * Starts a run and selects it; to be called while none is active.
     *
     * @param parent the run that it branches from; null for none
     * @throws dev.inkling.train.SettingException if the settings do not fit the dataset, the parameters or this machine
     */
    public RunItem start(
            TrainConfig config, Dataset dataset, RunStart start, @Nullable RunItem parent, boolean paused) {
        return start(config, dataset, start, parent, "", paused);
    }

    private RunItem start(
            TrainConfig config,
            Dataset dataset,
            RunStart start,
            @Nullable RunItem parent,
            String name,
            boolean paused) {
        TrainingRun run = new TrainingRun(config, dataset, start, this::ended);
        RunItem item = new RunItem(++lastKey, ++lastNumber, run, parent);
        if (!name.isEmpty()) {
            // Before it is kept: what is named later, somebody has named.
            item.nameProperty().set(name);
        }
        archive.begin(item, parent == null ? null : origin(parent, start), null);
        watch(item);
        runs.add(item);
        activate(item, paused);
        return item;
    }

    /** A start that counts from 0 has the parameters that answer for the parent. */
    private static RunOrigin origin(RunItem parent, RunStart start) {
        Snapshot answers = start.checkpoint() == null ? parent.snapshot() : null;
        return new RunOrigin(parent, answers == null ? start.iteration() : answers.iteration());
    }

    /**
     * Goes on with a run that was interrupted, in its place; to be called while none is active.
     *
     * @param kept is taken out of the list
     * @param refused told in a sentence if it may not go on here
     * @throws dev.inkling.train.SettingException if its settings do not fit the dataset or this machine any more
     */
    public void resume(RunItem kept, Dataset dataset, RunStart start, Consumer<String> refused) {
        TrainingRun run = new TrainingRun(kept.config(), dataset, start, this::ended);
        RunItem item = kept.goingOn(run);
        archive.goOn(
                kept,
                item,
                () -> {
                    watch(item);
                    runs.set(runs.indexOf(kept), item);
                    if (pinned.get() != null && pinned.get().equals(kept)) {
                        pinned.set(item);
                    }
                    activate(item, false);
                },
                refused);
    }

    private void activate(RunItem item, boolean paused) {
        active.set(item);
        selected.set(item);
        if (paused) {
            item.run().startPaused();
        } else {
            item.run().start(background::afterFrame);
        }
        item.refresh();
    }

    /**
     * Adds the runs of a sweep, which somebody else will start, all in one step: whoever shows runs looks at all of them each time.
     *
     * @param made with {@link #ended}
     * @param sweep says which it is
     * @param settings the options that it varies
     */
    public List<RunItem> addSweep(List<TrainingRun> made, String group, String sweep, List<String> settings) {
        List<RunItem> items = new ArrayList<>();
        for (TrainingRun run : made) {
            RunItem item = new RunItem(++lastKey, ++lastNumber, run, null);
            item.groupProperty().set(group);
            archive.begin(item, null, new SweepMember(sweep, settings, items.size()));
            watch(item);
            items.add(item);
        }
        runs.addAll(items);
        return items;
    }

    /** To be called when a run of this window is over, on any thread. */
    public void ended(TrainingRun run) {
        background.onWindow(() -> {
            RunItem item = itemOf(run);
            if (item != null) {
                end(item);
            }
        });
    }

    @SuppressWarnings("ReferenceEquality") // The very run, not one that is like it.
    private @Nullable RunItem itemOf(TrainingRun run) {
        for (int i = runs.size() - 1; i >= 0; i--) {
            if (runs.get(i).live() == run) {
                return runs.get(i);
            }
        }
        return deleted.itemOf(run);
    }

    private void end(RunItem item) {
        item.refresh();
        if (active.get() == item) {
            active.set(null);
        }
        onEnd.accept(item);
    }

    /**
     * Shows runs that were kept before, in front of those of this window.
     *
     * @param last the highest number that was ever given
     */
    public void addKept(List<RunItem> kept, long last) {
        lastNumber = Math.max(lastNumber, last);
        kept.forEach(this::watch);
        runs.addAll(0, kept);
    }

    /** Shows a run that another program has begun. */
    public void addOther(RunItem item) {
        lastNumber = Math.max(lastNumber, item.idProperty().get());
        watch(item);
        runs.add(item);
    }

    /** A key for another run, which no other has. */
    public int nextKey() {
        return ++lastKey;
    }

    /** Keeps what people say about a run, and brings a kept run's measurements when they are to be seen. */
    private void watch(RunItem item) {
        InvalidationListener save = observable -> archive.save(item);
        for (Observable said : List.of(
                item.nameProperty(),
                item.noteProperty(),
                item.tagsProperty(),
                item.groupProperty(),
                item.colorProperty(),
                item.visibleProperty())) {
            said.addListener(save);
        }
        item.visibleProperty().addListener((observable, was, isVisible) -> readIfShown(item));
        item.bestAnswersProperty().addListener(observable -> readOtherParameters(item));
        readIfShown(item);
    }

    private void readIfShown(RunItem item) {
        if (item.visibleProperty().get()) {
            read(item);
        }
    }

    /** Has a kept run's measurements brought, if they have not been yet. */
    public void read(RunItem item) {
        if (item.metrics() == null) {
            archive.readMetrics(item, item::bring);
        }
    }

    /** Has brought anew what was brought of a kept run, which goes on in another program. */
    public void readAgain(RunItem item) {
        if (item.visibleProperty().get() || item.metrics() != null) {
            archive.readMetrics(item, item::bring);
        }
        asked.remove(item);
    }

    /** The parameters that answer for a run; null as long as there are none. A kept run's are then on their way. */
    public @Nullable Snapshot snapshot(RunItem item) {
        Snapshot snapshot = item.snapshot();
        if (item.live() == null && asked.add(item)) {
            readParameters(item);
        }
        return snapshot;
    }

    /** Whether {@link #snapshot} has something, or what was asked for of a kept run is on its way. */
    public boolean canAnswer(RunItem item) {
        return snapshot(item) != null || (item.live() == null && !withoutParameters.contains(item));
    }

    private void readOtherParameters(RunItem item) {
        if (item.live() == null) {
            readParameters(item);
        }
    }

    private void readParameters(RunItem item) {
        archive.readParameters(item, found -> {
            if (found.isPresent()) {
                withoutParameters.remove(item);
                item.bring(found.get());
            } else {
                withoutParameters.add(item);
            }
        });
    }

    /** Takes over what all runs have measured since. */
    public void refresh() {
        runs.forEach(RunItem::refresh);
    }

    /** Removes runs from table and charts; those that still learn are stopped. {@link #undoDelete} brings them back. */
    public void delete(List<RunItem> items) {
        if (items.isEmpty()) {
            return;
        }
        // A list that the removal changes would not tell any more what was removed.
        List<RunItem> removed = List.copyOf(items);
        deleted.delete(removed, pinned.get());
        leave(removed);
    }

    /** Takes out of the window what is kept no more; nothing brings it back. */
    public void remove(List<RunItem> gone) {
        if (runs.removeAll(gone)) {
            asked.removeAll(gone);
            withoutParameters.removeAll(gone);
            leave(gone);
        }
    }

    private void leave(List<RunItem> removed) {
        if (pinned.get() != null && removed.contains(pinned.get())) {
            pinned.set(null);
        }
        if (selected.get() != null && removed.contains(selected.get())) {
            selected.set(runs.isEmpty() ? null : runs.get(runs.size() - 1));
        }
    }

    /** Brings back what was deleted last, chosen as it was, and pinned unless another is by now; says how many that are. */
    public int undoDelete() {
        DeletedRuns.Batch back = deleted.undo();
        if (back == null) {
            return 0;
        }
        if (pinned.get() == null) {
            pinned.set(back.pinned());
        }
        selected.set(back.items().get(0));
        chosen.setAll(back.items());
        return back.items().size();
    }

    /**
     * The runs whose curves are on the charts, shown or hidden there: those of before only if they are shown, as there may
     * be many.
     */
    public List<RunItem> drawn() {
        return runs.stream()
                .filter(run -> run.live() != null || run.visibleProperty().get())
                .toList();
    }

    public ObservableList<RunItem> runs() {
        return runs;
    }

    /** The run that the buttons for training steer; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable RunItem> activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** The run whose network answers drawings. */
    public ObjectProperty<@Nullable RunItem> selectedProperty() {
        return selected;
    }

    /** All runs that are selected in the table; if several, all of their networks are asked. */
    public ObservableList<RunItem> chosen() {
        return chosen;
    }

    /** The run that others are compared with; null for none. */
    public ObjectProperty<@Nullable RunItem> pinnedProperty() {
        return pinned;
    }

    /** The {@link RunItem#key} of the run that the mouse is at, in a table or on a chart; null for none. */
    public StringProperty highlightedProperty() {
        return highlighted;
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return deleted.undoableProperty();
    }
}
