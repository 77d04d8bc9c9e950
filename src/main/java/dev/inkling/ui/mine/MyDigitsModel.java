package dev.inkling.ui.mine;

import dev.inkling.data.mine.LabeledDrawing;
import dev.inkling.data.mine.MyDigits;
import dev.inkling.data.mine.NewDrawing;
import dev.inkling.ink.Drawing;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Problems;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The user's own digits as the window knows them. What is done to them is done on the disk's thread, in the order in which it was
 * asked for; all that is shown changes on the window's.
 */
public final class MyDigitsModel {
    private static final long LOOK_NANOS = 2_000_000_000L;

    private final DigitsOnDisk files;
    private final Background disk;
    private final DrawnNow drawn;
    private final ReadOnlyObjectWrapper<List<SeenDrawing>> drawings =
            new ReadOnlyObjectWrapper<>(this, "drawings", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Change> lastChange = new ReadOnlyObjectWrapper<>(this, "lastChange");
    private final Deque<Change> changes = new ArrayDeque<>();
    private Consumer<String> complain = sentence -> {};
    private boolean looking;
    private boolean lookAgain;
    private long lastLook;
    private String lastProblem = "";

    private record Import(List<Long> ids, int known) {}

    /** @param disk its work is done one after the other */
    public MyDigitsModel(DigitsOnDisk files, Background disk) {
        this.files = files;
        this.disk = disk;
        drawn = new DrawnNow(files, drawings.getReadOnlyProperty());
    }

    /** Who is told, in a sentence, what could not be done. */
    void setOnProblem(Consumer<String> listener) {
        complain = listener;
    }

    /** All of them, in the order in which they were drawn; a list that never changes. */
    ReadOnlyObjectProperty<List<SeenDrawing>> drawingsProperty() {
        return drawings.getReadOnlyProperty();
    }

    int count() {
        return drawings.get().size();
    }

    @Nullable
    SeenDrawing find(long id) {
        return drawings.get().stream()
                .filter(drawing -> drawing.id() == id)
                .findFirst()
                .orElse(null);
    }

    /** What {@link #undo} would take back; null for nothing. */
    ReadOnlyObjectProperty<@Nullable Change> lastChangeProperty() {
        return lastChange.getReadOnlyProperty();
    }

    /** Reads what there is, and looks again every two seconds for what other programs have changed; to be called often. */
    public void refresh(long now) {
        if (now - lastLook > LOOK_NANOS || lastLook == 0) {
            lastLook = now;
            look();
        }
    }

    private void look() {
        if (looking) {
            lookAgain = true;
            return;
        }
        looking = true;
        disk.run(
                files::look,
                now -> {
                    lastProblem = "";
                    if (now != null) {
                        drawings.set(now);
                    }
                    lookIfAsked();
                },
                error -> {
                    // Once, not every two seconds.
                    String sentence = Problems.sentence(error);
                    if (!sentence.equals(lastProblem)) {
                        lastProblem = sentence;
                        complain.accept(sentence);
                    }
                    lookIfAsked();
                });
    }

    private void lookIfAsked() {
        looking = false;
        if (lookAgain) {
            lookAgain = false;
            look();
        }
    }

    /**
     * Keeps a drawing.
     *
     * @param done told as what it is kept
     * @param failed told after the sentence was shown that says why it is not
     */
    void add(Drawing drawing, int label, Consumer<LabeledDrawing> done, Runnable failed) {
        change(
                "mine.notAdded",
                digits -> digits.add(drawing, label),
                kept -> {
                    remember(Change.added(List.of(kept.id()), Messages.get("mine.did.add", label)));
                    done.accept(kept);
                },
                failed);
    }

    /**
     * Keeps all of these or none, such as those of a file.
     *
     * @param done told how many of them were there already, and are there once more now
     * @param failed told after the sentence was shown that says why they are not kept
     */
    void addAll(List<NewDrawing> added, IntConsumer done, Runnable failed) {
        change(
                digits -> {
                    int known = digits.countKnown(added);
                    List<Long> ids =
                            digits.add(added).stream().map(LabeledDrawing::id).toList();
                    return new Import(ids, known);
                },
                imported -> {
                    remember(Change.added(
                            imported.ids(),
                            Messages.get("mine.did.import", imported.ids().size())));
                    done.accept(imported.known());
                },
                failed);
    }

    /**
     * Says which digit drawings stand for.
     *
     * @param before the labels that they have, by their ids
     * @param done called unless they all have this one
     */
    void relabel(Map<Long, Integer> before, int label, Runnable done) {
        Map<Long, Integer> others = new LinkedHashMap<>(before);
        others.values().removeIf(had -> had == label);
        if (!others.isEmpty()) {
            change(
                    digits -> {
                        digits.relabel(others.keySet(), label);
                        return others;
                    },
                    same -> {
                        remember(Change.relabeled(others, Messages.get("mine.did.relabel", others.size())));
                        done.run();
                    },
                    () -> {});
        }
    }

    void delete(List<SeenDrawing> which) {
        if (!which.isEmpty()) {
            change(
                    digits -> {
                        digits.delete(ids(which));
                        return which;
                    },
                    same -> remember(Change.deleted(ids(which), Messages.get("mine.did.delete", which.size()))),
                    () -> {});
        }
    }

    /** Takes one drawing back that was just added, whatever was done since. */
    void takeBack(long id, Runnable done) {
        change(
                digits -> {
                    digits.delete(List.of(id));
                    return id;
                },
                same -> {
                    changes.removeIf(change -> change.ids().equals(List.of(id)));
                    lastChange.set(changes.peek());
                    done.run();
                },
                () -> {});
    }

    /** Takes back what was done last. */
    void undo() {
        Change last = changes.poll();
        lastChange.set(changes.peek());
        if (last != null) {
            change(
                    digits -> {
                        last.undo().accept(digits);
                        return last;
                    },
                    same -> {},
                    () -> remember(last));
        }
    }

    private void remember(Change change) {
        changes.push(change);
        lastChange.set(change);
    }

    private static List<Long> ids(Collection<SeenDrawing> of) {
        return of.stream().map(SeenDrawing::id).toList();
    }

    private <T> void change(Function<MyDigits, T> work, Consumer<T> done, Runnable failed) {
        change("mine.failed", work, done, failed);
    }

    /** @param refusal the key of the sentence that says that it was not possible */
    private <T> void change(String refusal, Function<MyDigits, T> work, Consumer<T> done, Runnable failed) {
        disk.run(
                () -> Objects.requireNonNull(work.apply(files.open())),
                result -> {
                    done.accept(result);
                    look();
                },
                error -> {
                    complain.accept(Messages.get(refusal, Problems.sentence(error)));
                    failed.run();
                });
    }

    /** The drawings for whoever learns from them. */
    public DrawnNow drawn() {
        return drawn;
    }

    /** Nothing more is going to be done. */
    public void close() {
        disk.runAndWait(files::close);
    }
}
