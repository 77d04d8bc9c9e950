package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/** What is done with runs of the table; asks only before runs that learn are ended for good. */
final class RunActions {
    private final RunsModel model;
    private final LineSelection selection;
    private final IntPredicate mayEnd;
    private final Consumer<String> tell;

    /**
     * @param mayEnd asks whether so many runs may be ended that learn, or wait to
     * @param tell shows a sentence
     */
    RunActions(RunsModel model, LineSelection selection, IntPredicate mayEnd, Consumer<String> tell) {
        this.model = model;
        this.selection = selection;
        this.mayEnd = mayEnd;
        this.tell = tell;
    }

    ObjectProperty<@Nullable RunItem> pinned() {
        return model.pinnedProperty();
    }

    /** Whether a line's run, or one of its repeats, is the reference. */
    boolean isPinned(TableLine line) {
        RunItem pinned = pinned().get();
        return pinned != null && line.runs().contains(pinned);
    }

    /** Makes a line's run the reference, of repeats the best; or nothing where it was. */
    void pin(TableLine line) {
        pinned().set(isPinned(line) ? null : line.run());
    }

    /** A run cannot be without a name. */
    static void rename(TableLine line, String name) {
        if (!name.isBlank()) {
            line.run().nameProperty().set(name.strip());
        }
    }

    void setVisible(List<RunItem> runs, boolean visible) {
        runs.forEach(run -> run.visibleProperty().set(visible));
    }

    /** Hides all if any is shown. */
    void toggleVisible(List<RunItem> runs) {
        setVisible(runs, runs.stream().noneMatch(run -> run.visibleProperty().get()));
    }

    void showOnly(List<RunItem> runs) {
        setVisible(model.runs(), false);
        setVisible(runs, true);
    }

    /** Whether a run goes on in this window, or waits to begin. */
    static boolean learns(RunItem run) {
        return run.live() != null && !run.figures().state().isOver();
    }

    /** Ends those that learn or wait; what they learned stays. */
    void stop(List<RunItem> runs) {
        runs.stream().filter(RunActions::learns).forEach(run -> run.run().stop());
    }

    /** What was deleted can be brought back, but what was learning does not go on then. */
    void delete(List<RunItem> runs) {
        List<RunItem> ours = runs.stream().filter(run -> !learnsElsewhere(run)).toList();
        int learning = (int) ours.stream().filter(RunActions::learns).count();
        if (!ours.isEmpty() && (learning == 0 || mayEnd.test(learning))) {
            selection.leave(ours);
            model.delete(ours);
            tell.accept(Messages.get("runs.deleted", ours.size()));
        }
        runs.stream()
                .filter(RunActions::learnsElsewhere)
                .findFirst()
                .ifPresent(run -> tell.accept(
                        Messages.get("runs.delete.elsewhere", run.nameProperty().get())));
    }

    /** Another program would learn on, and nothing of it be kept. */
    private static boolean learnsElsewhere(RunItem run) {
        return run.live() == null && !run.figures().state().isOver();
    }
}
