package dev.inkling.ui.runs.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All columns that there are, but for the name, which is always shown. */
final class ColumnCatalog {
    private static final List<String> DEFAULTS = List.of(
            "dataset",
            "state",
            "learningRate",
            "hidden",
            "batchSize",
            "iterations",
            "lastLoss",
            "bestTest",
            "lastTest",
            "mine",
            "time");

    private final TargetScore target = new TargetScore();
    private final List<RunColumn> columns = new ArrayList<>();
    private final Map<String, RunColumn> byKey = new LinkedHashMap<>();

    ColumnCatalog() {
        columns.addAll(SettingColumns.all());
        columns.addAll(ResultColumns.all(target));
        columns.addAll(AboutColumns.all());
        columns.forEach(column -> byKey.put(column.label().key().toLowerCase(Locale.ROOT), column));
    }

    /** In the order in which they are offered. */
    List<RunColumn> columns() {
        return columns;
    }

    List<RunColumn> of(ColumnGroup group) {
        return columns.stream().filter(column -> column.group() == group).toList();
    }

    TargetScore target() {
        return target;
    }

    /** The column that conditions call so; null for none. */
    @Nullable
    RunColumn withKey(String key) {
        return byKey.get(key.toLowerCase(Locale.ROOT));
    }

    /** The columns of these names; the usual ones where there are no names. Names that are not known are left out. */
    List<RunColumn> named(List<String> names) {
        return (names.isEmpty() ? DEFAULTS : names)
                .stream().map(this::named).filter(Objects::nonNull).toList();
    }

    private @Nullable RunColumn named(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
