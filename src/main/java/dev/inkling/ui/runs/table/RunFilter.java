package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which runs are wanted, as it is typed: words that are looked for in what people call and note of a run, and conditions such
 * as {@code rate>0.1}, {@code hidden=50} or {@code tag:good}. All must hold. What has spaces stands in quotes.
 */
final class RunFilter {
    private static final Pattern PART = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\"?)+");
    private static final Pattern CONDITION = Pattern.compile("([A-Za-z][A-Za-z0-9]*)(!=|>=|<=|:|=|>|<)(.*)");

    private final ColumnCatalog catalog;

    RunFilter(ColumnCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The runs that a text wants; every run for an empty one.
     *
     * @throws FilterException if a condition cannot be read
     */
    Predicate<RunItem> parse(String text) {
        Predicate<RunItem> all = run -> true;
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            String part = parts.group().replace("\"", "");
            Matcher condition = CONDITION.matcher(part);
            all = all.and(condition.matches() ? condition(part, condition) : word(part));
        }
        return all;
    }

    /** Whether runs can be told apart only once their measurements have been read; what is typed wrong needs none. */
    boolean needsMeasurements(String text) {
        return PART.matcher(text)
                .results()
                .map(part -> CONDITION.matcher(part.group().replace("\"", "")))
                .filter(Matcher::matches)
                .map(condition -> catalog.withKey(condition.group(1)))
                .anyMatch(column -> column != null && column.needsMeasurements());
    }

    private Predicate<RunItem> condition(String part, Matcher found) {
        RunColumn column = catalog.withKey(found.group(1));
        if (column == null) {
            throw new FilterException(Messages.get("runs.filter.noColumn", part, found.group(1)));
        }
        if (found.group(3).isEmpty()) {
            throw new FilterException(Messages.get("runs.filter.noValue", part));
        }
        Operator operator = Stream.of(Operator.values())
                .filter(one -> one.sign().equals(found.group(2)))
                .findFirst()
                .orElseThrow();
        return column.condition(operator, found.group(3));
    }

    private static Predicate<RunItem> word(String word) {
        String sought = word.toLowerCase(Locale.ROOT);
        return run -> words(run).stream()
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
    }

    private static List<String> words(RunItem run) {
        return List.of(
                run.nameProperty().get(),
                run.noteProperty().get(),
                run.tagsProperty().get(),
                run.groupProperty().get(),
                run.facts().datasetTitle(),
                AboutColumns.state(run));
    }
}
