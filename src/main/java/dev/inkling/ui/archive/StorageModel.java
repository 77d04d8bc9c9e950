package dev.inkling.ui.archive;

import dev.inkling.run.store.RunStore;
import dev.inkling.run.store.StoreUse;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.util.OptionalLong;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * How much room kept runs take, the budget of their parameters as it is typed, and what came of applying it. The budget itself
 * is in the database, so that every program that keeps runs there keeps to it.
 */
final class StorageModel {
    private static final long MEGABYTE = 1_000_000;

    private final StoreArchive archive;
    private final ReadOnlyObjectWrapper<@Nullable StoreUse> use = new ReadOnlyObjectWrapper<>(this, "use");
    private final StringProperty budget = new SimpleStringProperty(this, "budget", "");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(this, "reason", "");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper(this, "warning", "");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper(this, "outcome", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    StorageModel(StoreArchive archive) {
        this.archive = archive;
        budget.addListener(observable -> judge());
        use.addListener(observable -> judge());
    }

    /** Begins to read what there is; the field shows the budget of today then. */
    void read() {
        archive.readUse(
                now -> {
                    budget.set(String.valueOf(Math.round((double) now.parameterBudget() / MEGABYTE)));
                    use.set(now);
                },
                problem::set);
    }

    /** Makes the typed budget the database's, and keeps to it at once; does nothing where that cannot be. */
    void apply() {
        OptionalLong bytes = bytes();
        if (bytes.isEmpty() || !canApply().get()) {
            return;
        }
        busy.set(true);
        outcome.set("");
        problem.set("");
        archive.setBudget(bytes.getAsLong(), this::tell, this::fail);
    }

    private void tell(RoomMade made) {
        busy.set(false);
        use.set(made.after());
        outcome.set(sentence(made));
    }

    private static String sentence(RoomMade made) {
        StoreUse after = made.after();
        String dropped = Messages.get("storage.done.dropped", made.thinned());
        String file = made.freed() == 0
                ? Messages.get("storage.done.same", Numbers.bytes(after.fileBytes()))
                : Messages.get(
                        "storage.done.freed",
                        Numbers.bytes(made.freed()),
                        Numbers.bytes(after.fileBytes()),
                        Numbers.bytes(made.before().fileBytes()));
        String all = dropped + " " + file;
        return after.parameterBytes() <= after.parameterBudget()
                ? all
                : all + " " + Messages.get("storage.done.above", Numbers.bytes(after.parameterBytes()));
    }

    private void fail(String sentence) {
        busy.set(false);
        problem.set(sentence);
        // The budget may hold although the file could not be made smaller.
        archive.readUse(use::set, ignored -> {});
    }

    private void judge() {
        OptionalLong bytes = bytes();
        StoreUse now = use.get();
        reason.set(
                bytes.isPresent() || now == null
                        ? ""
                        : Messages.get("storage.problem.whole", RunStore.MOST_PARAMETER_MEGABYTES));
        long excess = bytes.isEmpty() || now == null ? 0 : now.parameterBytes() - bytes.getAsLong();
        boolean lower = now != null && bytes.isPresent() && bytes.getAsLong() < now.parameterBudget();
        warning.set(excess > 0 && lower ? Messages.get("storage.warning", Numbers.bytes(excess)) : "");
    }

    /** The typed budget; empty if it is none. */
    private OptionalLong bytes() {
        try {
            int megabytes = Integer.parseInt(budget.get().strip());
            return megabytes < 0 || megabytes > RunStore.MOST_PARAMETER_MEGABYTES
                    ? OptionalLong.empty()
                    : OptionalLong.of(megabytes * MEGABYTE);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** What there is; null as long as it is being read, or cannot be. */
    ReadOnlyObjectProperty<@Nullable StoreUse> useProperty() {
        return use.getReadOnlyProperty();
    }

    /** What is typed, in megabytes. */
    StringProperty budgetProperty() {
        return budget;
    }

    /** Why what is typed is no budget; empty if it is one. */
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /** What a smaller budget will cost; empty if nothing. */
    ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /** What came of applying; empty before. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** What went wrong with the database; empty if nothing. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether room is being made. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    BooleanBinding canApply() {
        return Bindings.createBooleanBinding(
                () -> use.get() != null && !busy.get() && reason.get().isEmpty(), use, busy, reason);
    }
}
