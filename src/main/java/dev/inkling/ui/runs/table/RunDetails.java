package dev.inkling.ui.runs.table;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All settings of a run, when it started and from what, and its note, which can be edited. */
final class RunDetails extends VBox {
    private static final int COLUMNS = 2;
    private static final int NOTE_ROWS = 3;
    private static final double WIDTH = 640;

    private final RunItem run;
    private final List<RunColumn> columns;
    private final TextArea note;

    RunDetails(RunItem run) {
        super(10);
        this.run = run;
        columns = Stream.concat(
                        SettingColumns.all().stream(),
                        AboutColumns.all().stream()
                                .filter(column -> !column.name().equals("note")))
                .filter(column -> !isNothing(column.text(run)))
                .toList();
        note = new TextArea(run.noteProperty().get());
        note.setId("runs-details-note");
        note.setPrefRowCount(NOTE_ROWS);
        note.setWrapText(true);
        note.setPromptText(Messages.get("runs.details.note"));
        setPrefWidth(WIDTH);
        getChildren().setAll(grid(), thinned(), note);
    }

    private static boolean isNothing(String text) {
        return text.isEmpty() || text.equals(Messages.get("runs.nothing"));
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.setId("runs-details");
        grid.setHgap(14);
        grid.setVgap(3);
        int rows = (columns.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < columns.size(); i++) {
            Label title = new Label(columns.get(i).label().title());
            title.getStyleClass().add(Styles.TEXT_MUTED);
            title.setMinWidth(Region.USE_PREF_SIZE);
            Label value = new Label(columns.get(i).text(run));
            grid.add(title, 2 * (i / rows), i % rows);
            grid.add(value, 2 * (i / rows) + 1, i % rows);
        }
        for (int i = 0; i < 2 * COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.LEFT);
            column.setPercentWidth(100.0 / (2 * COLUMNS));
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    /** Says what is not kept any more; takes no room where there is nothing to say. */
    private Label thinned() {
        Label label = new Label(thinnedText());
        label.setId("runs-details-thinned");
        label.setWrapText(true);
        label.setVisible(run.isThinned());
        label.setManaged(run.isThinned());
        return label;
    }

    private String thinnedText() {
        return run.isThinned() ? Messages.get("runs.details.thinned") : "";
    }

    /** Puts all of it, a line each, on the clipboard. */
    void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private String text() {
        String settings = columns.stream()
                .map(column -> column.label().title() + ": " + column.text(run))
                .collect(Collectors.joining("\n"));
        return Stream.of(run.nameProperty().get(), settings, thinnedText(), note.getText())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    void takeOverNote() {
        run.noteProperty().set(note.getText().strip());
    }
}
