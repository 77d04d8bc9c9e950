package dev.inkling.ui.curves;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one of the small charts is to show. */
record SmallChart(String title, List<RunLine> lines) {
    /** One for each visible run, or for each value of a setting, in the order in which they come. */
    static List<SmallChart> of(List<RunLine> lines, SplitBy splitBy) {
        List<RunLine> visible = lines.stream().filter(RunLine::isVisible).toList();
        if (splitBy == SplitBy.RUN) {
            return visible.stream()
                    .map(line -> new SmallChart(line.name(), List.of(line)))
                    .toList();
        }
        Map<String, List<RunLine>> byValue = new LinkedHashMap<>();
        for (RunLine line : visible) {
            byValue.computeIfAbsent(splitBy.value(line.first().config()), value -> new ArrayList<>())
                    .add(line);
        }
        return byValue.entrySet().stream()
                .map(entry -> new SmallChart(splitBy.title(entry.getKey()), List.copyOf(entry.getValue())))
                .toList();
    }
}
