package dev.inkling.ui.runs.table;

import dev.inkling.run.WholeFile;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Problems;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Saves the table to where the user says, or copies it. */
final class TableFiles {
    private final Node owner;
    private final List<TableLine> lines;
    private final ShownColumns columns;
    private final TableServices services;

    /** @param lines of the table, as they are when something is saved */
    TableFiles(Node owner, List<TableLine> lines, ShownColumns columns, TableServices services) {
        this.owner = owner;
        this.lines = lines;
        this.columns = columns;
        this.services = services;
    }

    List<MenuItem> items() {
        return List.of(
                item("saveCsv", Feather.DOWNLOAD, this::saveCsv),
                item("saveMarkdown", Feather.FILE_TEXT, this::saveMarkdown),
                item("copyMarkdown", Feather.COPY, this::copyMarkdown));
    }

    private static MenuItem item(String name, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(Messages.get("runs.menu." + name), new FontIcon(icon));
        item.setId("runs-menu-" + name);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void saveCsv() {
        try {
            save("inkling-runs.csv", "CSV", "*.csv", TableExport.csv(lines, columns.shown()));
        } catch (IOException e) {
            services.tell().accept(Problems.sentence(e));
        }
    }

    private void saveMarkdown() {
        save("inkling-runs.md", "Markdown", "*.md", TableExport.markdown(lines, columns.shown()));
    }

    private void copyMarkdown() {
        ClipboardContent content = new ClipboardContent();
        content.putString(TableExport.markdown(lines, columns.shown()));
        Clipboard.getSystemClipboard().setContent(content);
        services.tell().accept(Messages.get("runs.copied"));
    }

    /** How many runs have empty cells because their measurements are still being read. */
    private long missing() {
        return columns.needMeasurements()
                ? lines.stream()
                        .flatMap(line -> line.runs().stream())
                        .distinct()
                        .filter(run -> run.metrics() == null)
                        .count()
                : 0;
    }

    private void save(String name, String kind, String pattern, String text) {
        long missing = missing();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get("runs.save"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(new ExtensionFilter(kind, pattern));
        File chosen = chooser.showSaveDialog(owner.getScene().getWindow());
        if (chosen != null) {
            Path file = chosen.toPath();
            services.background()
                    .run(
                            () -> {
                                WholeFile.write(file, text);
                                return file;
                            },
                            saved -> services.tell()
                                    .accept(Messages.get(
                                            missing == 0 ? "runs.saved" : "runs.savedPartly", saved, missing)),
                            error -> services.tell().accept(Problems.sentence(error)));
        }
    }
}
