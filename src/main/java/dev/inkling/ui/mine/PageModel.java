package dev.inkling.ui.mine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Which drawings the page shows, the newest first, and which of them are selected. */
final class PageModel {
    /** Instead of a digit: every digit. */
    static final int EVERY_DIGIT = -1;

    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final ReadOnlyIntegerWrapper choices = new ReadOnlyIntegerWrapper(this, "choices");
    private List<SeenDrawing> all = List.of();
    private List<SeenDrawing> shown = List.of();
    private Map<Long, Integer> answers = Map.of();
    private int digit = EVERY_DIGIT;
    private boolean onlyMisread;
    private Set<Long> selected = new LinkedHashSet<>();
    private int cursor;
    private int anchor;

    /** Changes whenever anything here has. */
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Changes whenever somebody chose what is to be shown. */
    ReadOnlyIntegerProperty choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** @param drawings in the order in which they were drawn */
    void setDrawings(List<SeenDrawing> drawings) {
        List<SeenDrawing> newestFirst = new ArrayList<>(drawings);
        Collections.reverse(newestFirst);
        all = newestFirst;
        arrange();
    }

    /** What the network takes drawings for, by their ids; empty where there is none. */
    void setAnswers(Map<Long, Integer> now) {
        answers = now;
        arrange();
    }

    void setDigit(int wanted) {
        digit = wanted;
        arrange();
        choices.set(choices.get() + 1);
    }

    int digit() {
        return digit;
    }

    void setOnlyMisread(boolean only) {
        onlyMisread = only;
        arrange();
        choices.set(choices.get() + 1);
    }

    boolean isOnlyMisread() {
        return onlyMisread;
    }

    private void arrange() {
        // What is selected keeps the cursor; else it stays where it is.
        long atCursor = cursor < shown.size() && isSelected(shown.get(cursor))
                ? shown.get(cursor).id()
                : -1;
        shown = all.stream()
                .filter(drawing -> digit == EVERY_DIGIT || drawing.label() == digit)
                .filter(drawing -> !onlyMisread || isMisread(drawing))
                .toList();
        Set<Long> left = new HashSet<>();
        shown.forEach(drawing -> left.add(drawing.id()));
        selected.retainAll(left);
        int again = indexOf(atCursor);
        boolean alone = anchor == cursor;
        cursor = inside(again >= 0 ? again : cursor);
        anchor = alone ? cursor : inside(anchor);
        changed();
    }

    private int indexOf(long id) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).id() == id) {
                return i;
            }
        }
        return -1;
    }

    private int inside(int index) {
        return Math.max(0, Math.min(index, shown.size() - 1));
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    List<SeenDrawing> all() {
        return all;
    }

    List<SeenDrawing> shown() {
        return shown;
    }

    /** How many drawings there are of each digit, {@code [10]}. */
    int[] counts() {
        int[] counts = new int[CollectionPlan.DIGITS];
        all.forEach(drawing -> counts[drawing.label()]++);
        return counts;
    }

    /** Whether the network takes a drawing for another digit than its label. */
    boolean isMisread(SeenDrawing drawing) {
        return answer(drawing) != drawing.label();
    }

    /** What the network takes a drawing for; its label where there is no network. */
    int answer(SeenDrawing drawing) {
        return answers.getOrDefault(drawing.id(), drawing.label());
    }

    boolean isSelected(SeenDrawing drawing) {
        return selected.contains(drawing.id());
    }

    /** In the order in which they are shown. */
    List<SeenDrawing> selection() {
        return shown.stream().filter(this::isSelected).toList();
    }

    /** Index of the drawing that keys begin from; 0 where none is shown. */
    int cursor() {
        return cursor;
    }

    /** Selects this one alone. */
    void select(int index) {
        cursor = inside(index);
        anchor = cursor;
        selected = new LinkedHashSet<>();
        addRange(cursor, cursor);
        changed();
    }

    /** Selects all from where the selection began to this one. */
    void extendTo(int index) {
        cursor = inside(index);
        selected = new LinkedHashSet<>();
        addRange(Math.min(anchor, cursor), Math.max(anchor, cursor));
        changed();
    }

    /** Selects this one besides, or no more. */
    void toggle(int index) {
        cursor = inside(index);
        anchor = cursor;
        long id = shown.get(cursor).id();
        if (!selected.remove(id)) {
            selected.add(id);
        }
        changed();
    }

    void selectAll() {
        addRange(0, shown.size() - 1);
        changed();
    }

    void selectNone() {
        selected.clear();
        changed();
    }

    private void addRange(int from, int to) {
        for (int i = from; i <= Math.min(to, shown.size() - 1); i++) {
            selected.add(shown.get(i).id());
        }
    }
}
