package dev.inkling.ui.inspect;

import dev.inkling.data.Dataset;
import dev.inkling.data.Samples;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which samples a grid shows and which of them the cursor is on. The page is the one with the cursor, so a window of another
 * size, another filter or newer mistakes keep in sight what one was looking at.
 */
final class GridModel {
    private Dataset dataset;
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(this, "part", Part.TRAIN);
    private final IntegerProperty label = new SimpleIntegerProperty(this, "label", SampleList.EVERY_CLASS);
    private final BooleanProperty onlyMistakes = new SimpleBooleanProperty(this, "onlyMistakes");
    private final ObjectProperty<@Nullable List<Mistake>> mistakes = new SimpleObjectProperty<>(this, "mistakes");
    private final ReadOnlyObjectWrapper<SampleList> list = new ReadOnlyObjectWrapper<>(this, "list", SampleList.EMPTY);
    private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper(this, "cursor");
    private final IntegerProperty pageSize = new SimpleIntegerProperty(this, "pageSize", 1);

    GridModel(Dataset dataset) {
        this.dataset = dataset;
        part.addListener(change -> {
            mistakes.set(null);
            refill();
        });
        label.addListener(change -> refill());
        onlyMistakes.addListener(change -> refill());
        mistakes.addListener(change -> refill());
        refill();
    }

    private void refill() {
        SampleList before = list.get();
        int row = cursor.get() < before.size() ? before.row(cursor.get()) : -1;
        List<Mistake> known = mistakes.get();
        cursor.set(0); // Whoever listens to the list must not meet a cursor beyond its end.
        if (!onlyMistakes.get()) {
            list.set(SampleList.of(samples(), label.get()));
        } else {
            list.set(known == null ? SampleList.EMPTY : SampleList.of(known, label.get()));
        }
        int again = row < 0 ? -1 : list.get().indexOf(row);
        moveTo(again >= 0 ? again : 0);
    }

    /** Shows what has become of the dataset; filters and the cursor's sample stay. */
    void setDataset(Dataset now) {
        dataset = now;
        if (mistakes.get() == null) {
            refill();
        } else {
            mistakes.set(null);
        }
    }

    Dataset dataset() {
        return dataset;
    }

    Samples samples() {
        return part.get().of(dataset);
    }

    ObjectProperty<Part> partProperty() {
        return part;
    }

    /** The class shown, or {@link SampleList#EVERY_CLASS}. */
    IntegerProperty labelProperty() {
        return label;
    }

    BooleanProperty onlyMistakesProperty() {
        return onlyMistakes;
    }

    /** The network's mistakes on the shown part; null while they are not known. */
    ObjectProperty<@Nullable List<Mistake>> mistakesProperty() {
        return mistakes;
    }

    ReadOnlyObjectProperty<SampleList> listProperty() {
        return list.getReadOnlyProperty();
    }

    /** Index in the list, 0 where that is empty. */
    ReadOnlyIntegerProperty cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /** How many samples are seen at once, 1 or more. */
    IntegerProperty pageSizeProperty() {
        return pageSize;
    }

    /** Index of the first sample that is seen. */
    int first() {
        return cursor.get() / pageSize.get() * pageSize.get();
    }

    /** Index after the last sample that is seen. */
    int end() {
        return Math.min(first() + pageSize.get(), list.get().size());
    }

    /** Puts the cursor on an index, or as near as the list allows. */
    void moveTo(int index) {
        cursor.set(Math.max(0, Math.min(index, list.get().size() - 1)));
    }

    /** Turns pages, back where negative; the cursor keeps its place on the page. */
    void turn(int pages) {
        int target = first() + pages * pageSize.get();
        if (target >= 0 && target < list.get().size()) {
            moveTo(cursor.get() + pages * pageSize.get());
        }
    }
}
