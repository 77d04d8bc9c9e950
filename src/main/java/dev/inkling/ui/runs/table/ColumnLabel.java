package dev.inkling.ui.runs.table;

import dev.inkling.ui.support.Messages;
import java.util.function.Supplier;

/**
 * How a column is called.
 *
 * @param name by texts, nodes of the window and what it remembers
 * @param key by conditions that people type
 * @param heading above the column
 * @param title where columns are chosen
 * @param tip what it shows, a sentence
 */
record ColumnLabel(String name, String key, Supplier<String> heading, String title, String tip) {

    /** As the form calls the setting of this name. */
    static ColumnLabel setting(String name, String key) {
        String title = Messages.get("setup." + name);
        return new ColumnLabel(name, key, () -> title, title, Messages.get("setup." + name + ".tip"));
    }

    /** The same, with a heading that is shorter. */
    static ColumnLabel shortSetting(String name, String key) {
        ColumnLabel label = setting(name, key);
        String heading = Messages.get("runs.column." + name);
        return new ColumnLabel(name, key, () -> heading, label.title, label.tip);
    }

    /** The same, with a title too that tells it from a column of the table's own. */
    static ColumnLabel renamedSetting(String name, String key) {
        ColumnLabel label = shortSetting(name, key);
        return new ColumnLabel(name, key, label.heading, label.heading.get(), label.tip);
    }

    /** Of the table's own. */
    static ColumnLabel own(String name, String key) {
        String heading = Messages.get("runs.column." + name);
        return new ColumnLabel(name, key, () -> heading, heading, Messages.get("runs.column." + name + ".tip"));
    }
}
