package dev.inkling.ui.mine;

import dev.inkling.data.mine.MyDigits;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Something that was done to the collection and can be taken back.
 *
 * @param ids of the drawings that it was done to
 * @param sentence says what was done
 * @param undo takes it back; may wait for the disk
 */
record Change(List<Long> ids, String sentence, Consumer<MyDigits> undo) {

    static Change added(List<Long> ids, String sentence) {
        return new Change(ids, sentence, digits -> digits.delete(ids));
    }

    static Change deleted(List<Long> ids, String sentence) {
        return new Change(ids, sentence, digits -> digits.restore(ids));
    }

    /** @param before the labels that drawings had, by their ids */
    static Change relabeled(Map<Long, Integer> before, String sentence) {
        Map<Integer, List<Long>> byLabel =
                before.keySet().stream().collect(Collectors.groupingBy(before::get, TreeMap::new, Collectors.toList()));
        return new Change(
                List.copyOf(before.keySet()),
                sentence,
                digits -> byLabel.forEach((label, ids) -> digits.relabel(ids, label)));
    }
}
