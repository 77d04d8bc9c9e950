package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RunItem;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words of tags, of several runs at once. */
final class Tags {
    private Tags() {}

    /** The tags that all runs have, separated by spaces. */
    static String common(List<RunItem> runs) {
        Set<String> common = words(runs.get(0).tagsProperty().get());
        runs.forEach(run -> common.retainAll(words(run.tagsProperty().get())));
        return String.join(" ", common);
    }

    /** Gives all runs what was typed, and takes from them what they all had and was taken out; tags of a few of them stay. */
    static void change(List<RunItem> runs, String typed) {
        Set<String> wanted = words(typed);
        Set<String> removed = words(common(runs));
        removed.removeAll(wanted);
        for (RunItem run : runs) {
            Set<String> tags = words(run.tagsProperty().get());
            tags.removeAll(removed);
            tags.addAll(wanted);
            run.tagsProperty().set(String.join(" ", tags));
        }
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>(Arrays.asList(text.strip().split("[\\s,;]+", 0)));
        words.remove("");
        return words;
    }
}
