package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RunItem;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/** Has the measurements of kept runs read where a column or a condition needs them, once for each. */
final class MeasurementRequests {
    private final Set<RunItem> asked = Collections.newSetFromMap(new WeakHashMap<>());
    private final Consumer<RunItem> read;

    MeasurementRequests(Consumer<RunItem> read) {
        this.read = read;
    }

    void ask(TableLine line) {
        ask(line.runs());
    }

    void ask(List<RunItem> runs) {
        runs.stream().filter(run -> run.metrics() == null && asked.add(run)).forEach(read);
    }
}
