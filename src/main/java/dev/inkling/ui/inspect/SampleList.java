package dev.inkling.ui.inspect;

import dev.inkling.data.Samples;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The samples that a grid shows, in its order: all, those of one class, or the network's mistakes. Immutable. */
final class SampleList {
    /** Instead of a class: every class. */
    static final int EVERY_CLASS = -1;

    static final SampleList EMPTY = new SampleList(new int[0], null);

    private final int[] rows;
    private final @Nullable List<Mistake> mistakes;

    private SampleList(int[] rows, @Nullable List<Mistake> mistakes) {
        this.rows = rows;
        this.mistakes = mistakes;
    }

    /** Rows of a class, or all, in the order of the file. */
    static SampleList of(Samples samples, int label) {
        return new SampleList(
                IntStream.range(0, samples.size())
                        .filter(row -> label == EVERY_CLASS || samples.label(row) == label)
                        .toArray(),
                null);
    }

    /** Mistakes on samples of a class, or on all, in the given order. */
    static SampleList of(List<Mistake> mistakes, int label) {
        List<Mistake> chosen = mistakes.stream()
                .filter(mistake -> label == EVERY_CLASS || mistake.label() == label)
                .toList();
        return new SampleList(chosen.stream().mapToInt(Mistake::row).toArray(), chosen);
    }

    int size() {
        return rows.length;
    }

    /** Row in the part of the dataset. */
    int row(int index) {
        return rows[index];
    }

    /** What the network made of a sample; null where the list is not one of mistakes. */
    @Nullable
    Mistake mistake(int index) {
        return mistakes == null ? null : mistakes.get(index);
    }

    /** Where a row is in this list; −1 if it is not. */
    int indexOf(int row) {
        return IntStream.range(0, rows.length)
                .filter(i -> rows[i] == row)
                .findFirst()
                .orElse(-1);
    }
}
