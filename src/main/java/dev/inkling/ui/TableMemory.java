package dev.inkling.ui;

import dev.inkling.ui.runs.table.ColumnMemory;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Preferences;
import dev.inkling.ui.support.Problems;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Keeps in the preferences which columns the table of runs shows. */
record TableMemory(Preferences preferences, Consumer<String> complain) implements ColumnMemory {
    @Override
    public List<String> columns() {
        return preferences.columns();
    }

    @Override
    public void setColumns(List<String> names) {
        try {
            preferences.setColumns(names);
        } catch (IOException e) {
            complain.accept(Messages.get("status.columnsNotRemembered", Problems.sentence(e)));
        }
    }
}
