package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.Locale;

/** What is known of runs besides settings and results. */
final class AboutColumns {
    private AboutColumns() {}

    static List<RunColumn> all() {
        return List.of(
                TextColumn.of(
                        ColumnLabel.own("state", "state"),
                        ColumnGroup.ABOUT,
                        80,
                        AboutColumns::state,
                        run -> List.of(run.figuresProperty())),
                new NumberColumn(
                        ColumnLabel.own("started", "started"),
                        ColumnGroup.ABOUT,
                        112,
                        false,
                        run -> run.facts().started().getEpochSecond(),
                        NumberFormat.MOMENT,
                        run -> List.of()),
                TextColumn.of(
                        ColumnLabel.own("note", "note"),
                        ColumnGroup.ABOUT,
                        140,
                        run -> run.noteProperty().get().replace('\n', ' '),
                        run -> List.of(run.noteProperty())),
                TextColumn.of(
                        ColumnLabel.own("tags", "tag"),
                        ColumnGroup.ABOUT,
                        80,
                        run -> run.tagsProperty().get(),
                        run -> List.of(run.tagsProperty())),
                TextColumn.of(
                        ColumnLabel.own("group", "group"),
                        ColumnGroup.ABOUT,
                        80,
                        run -> run.groupProperty().get(),
                        run -> List.of(run.groupProperty())),
                TextColumn.of(
                        ColumnLabel.own("parent", "parent"),
                        ColumnGroup.ABOUT,
                        70,
                        run -> run.facts().parent(),
                        run -> List.of()));
    }

    static String state(RunItem run) {
        return Messages.get("runs.state." + run.figures().state().name().toLowerCase(Locale.ROOT));
    }
}
