package dev.inkling.ui.runs.table;

import java.util.List;

/** Remembers the columns that somebody has chosen, from one start of the window to the next. */
public interface ColumnMemory {
    /** The names of the columns in their order; empty if none were chosen yet. */
    List<String> columns();

    void setColumns(List<String> names);
}
